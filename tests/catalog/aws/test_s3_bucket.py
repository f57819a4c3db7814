"""What an S3 bucket costs, class by class."""

from decimal import Decimal

from finops_shiftleft.model import Amount

BUCKET = 'resource "aws_s3_bucket" "a" { bucket = "logs" }\n'


def test_nothing_is_known_without_usage(bill):
    bill(BUCKET, "")


def test_standard(bill):
    bill(
        BUCKET,
        """
        Object tags  1000000 Tag-Mo  100.00
        standard > GB stored  60000 GB-Mo  1100.00
        standard > PUT, COPY, POST, LIST requests  2000000 Requests  10.00
        standard > GET, SELECT and other requests  10000000 Requests  4.00
        standard > GB scanned by select  1000 GB  2.00
        standard > GB returned by select  100 GB  0.10
        """,  # 50,000 GB x 0.02 + 10,000 GB x 0.01
        usage={
            "object_tags": 1_000_000,
            "standard": {
                "storage_gb": 60_000,
                "monthly_tier_1_requests": 2_000_000,
                "monthly_tier_2_requests": 10_000_000,
                "monthly_select_data_scanned_gb": 1_000,
                "monthly_select_data_returned_gb": 100,
            },
        },
    )


def test_standard_in_another_region(cost_of):
    found = cost_of(
        'provider "aws" { region = "eu-west-1" }\n' + BUCKET,
        "aws_s3_bucket.a",
        {"standard": {"storage_gb": 100}},
    )
    stored = next(line for line in found.lines if line.path == ("standard",))
    assert (stored.label, stored.cost) == ("GB stored", Amount.exactly(Decimal(3)))


def test_intelligent_tiering(bill):
    bill(
        BUCKET,
        """
        intelligent_tiering > GB in frequent access  1000 GB-Mo  20.00
        intelligent_tiering > GB in infrequent access  2000 GB-Mo  20.00
        intelligent_tiering > GB in archive instant access  3000 GB-Mo  12.00
        intelligent_tiering > GB in archive access  4000 GB-Mo  12.00
        intelligent_tiering > GB in deep archive access  5000 GB-Mo  5.00
        intelligent_tiering > Objects watched  4000000 Objects  10.00
        intelligent_tiering > PUT, COPY, POST, LIST requests  1000000 Requests  5.00
        intelligent_tiering > GET, SELECT and other requests  10000000 Requests  4.00
        intelligent_tiering > GB scanned by select  500 GB  1.00
        intelligent_tiering > GB returned by select  500 GB  0.50
        intelligent_tiering > Objects moved in  100000 Requests  1.00
        intelligent_tiering > GB deleted early  100 GB-Mo  2.00
        """,
        usage={
            "intelligent_tiering": {
                "frequent_access_storage_gb": 1_000,
                "infrequent_access_storage_gb": 2_000,
                "archive_instant_access_storage_gb": 3_000,
                "archive_access_storage_gb": 4_000,
                "deep_archive_access_storage_gb": 5_000,
                "monitored_objects": 4_000_000,
                "monthly_tier_1_requests": 1_000_000,
                "monthly_tier_2_requests": 10_000_000,
                "monthly_select_data_scanned_gb": 500,
                "monthly_select_data_returned_gb": 500,
                "monthly_lifecycle_transition_requests": 100_000,
                "early_delete_gb": 100,
            }
        },
    )


COLD = {
    "storage_gb": 1_000,
    "monthly_tier_1_requests": 100_000,
    "monthly_tier_2_requests": 1_000_000,
    "monthly_select_data_scanned_gb": 500,
    "monthly_select_data_returned_gb": 100,
    "monthly_lifecycle_transition_requests": 200_000,
    "monthly_data_retrieval_gb": 300,
    "early_delete_gb": 50,
}


def test_standard_infrequent_access(bill):
    bill(
        BUCKET,
        """
        standard_infrequent_access > GB stored  1000 GB-Mo  12.00
        standard_infrequent_access > PUT, COPY, POST, LIST requests  100000 Requests  1.00
        standard_infrequent_access > GET, SELECT and other requests  1000000 Requests  1.00
        standard_infrequent_access > GB scanned by select  500 GB  1.00
        standard_infrequent_access > GB returned by select  100 GB  1.00
        standard_infrequent_access > Objects moved in  200000 Requests  2.00
        standard_infrequent_access > GB retrieved  300 GB  3.00
        standard_infrequent_access > GB deleted early  50 GB-Mo  0.60
        """,
        usage={"standard_infrequent_access": COLD},
    )


def test_one_zone_infrequent_access(bill):
    bill(
        BUCKET,
        """
        one_zone_infrequent_access > GB stored  1000 GB-Mo  10.00
        one_zone_infrequent_access > PUT, COPY, POST, LIST requests  100000 Requests  2.00
        one_zone_infrequent_access > GET, SELECT and other requests  1000000 Requests  2.00
        one_zone_infrequent_access > GB scanned by select  500 GB  1.00
        one_zone_infrequent_access > GB returned by select  100 GB  1.00
        one_zone_infrequent_access > Objects moved in  200000 Requests  2.00
        one_zone_infrequent_access > GB retrieved  300 GB  3.00
        one_zone_infrequent_access > GB deleted early  50 GB-Mo  0.50
        """,
        usage={"one_zone_infrequent_access": COLD},
    )


def test_instant_retrieval_has_a_transition_of_its_own(bill):
    bill(
        BUCKET,
        """
        glacier_instant_retrieval > GB stored  1000 GB-Mo  4.00
        glacier_instant_retrieval > PUT, COPY, POST, LIST requests  100000 Requests  2.00
        glacier_instant_retrieval > GET, SELECT and other requests  1000000 Requests  10.00
        glacier_instant_retrieval > GB scanned by select  500 GB  1.00
        glacier_instant_retrieval > GB returned by select  100 GB  3.00
        glacier_instant_retrieval > Objects moved in  200000 Requests  6.00
        glacier_instant_retrieval > GB retrieved  300 GB  9.00
        glacier_instant_retrieval > GB deleted early  50 GB-Mo  0.20
        """,
        usage={"glacier_instant_retrieval": COLD},
    )


def test_flexible_retrieval_costs_by_its_speed(bill):
    bill(
        BUCKET,
        """
        glacier_flexible_retrieval > GB stored  10000 GB-Mo  30.00
        glacier_flexible_retrieval > PUT, COPY, POST, LIST requests  100000 Requests  3.00
        glacier_flexible_retrieval > GET, SELECT and other requests  10000000 Requests  4.00
        glacier_flexible_retrieval > Objects moved in  1000000 Requests  30.00
        glacier_flexible_retrieval > GB scanned by standard select  1000 GB  8.00
        glacier_flexible_retrieval > GB returned by standard select  100 GB  1.00
        glacier_flexible_retrieval > GB scanned by bulk select  1000 GB  1.00
        glacier_flexible_retrieval > GB returned by bulk select  400 GB  1.00
        glacier_flexible_retrieval > GB scanned by expedited select  100 GB  2.00
        glacier_flexible_retrieval > GB returned by expedited select  100 GB  3.00
        glacier_flexible_retrieval > Objects restored standard  20000 Requests  1.00
        glacier_flexible_retrieval > Objects restored expedited  1000 Requests  10.00
        glacier_flexible_retrieval > GB retrieved standard  500 GB  5.00
        glacier_flexible_retrieval > GB retrieved expedited  100 GB  3.00
        glacier_flexible_retrieval > GB deleted early  1000 GB-Mo  3.00
        """,
        usage={
            "glacier_flexible_retrieval": {
                "storage_gb": 10_000,
                "monthly_tier_1_requests": 100_000,
                "monthly_tier_2_requests": 10_000_000,
                "monthly_lifecycle_transition_requests": 1_000_000,
                "monthly_standard_select_data_scanned_gb": 1_000,
                "monthly_standard_select_data_returned_gb": 100,
                "monthly_bulk_select_data_scanned_gb": 1_000,
                "monthly_bulk_select_data_returned_gb": 400,
                "monthly_expedited_select_data_scanned_gb": 100,
                "monthly_expedited_select_data_returned_gb": 100,
                "monthly_standard_data_retrieval_requests": 20_000,
                "monthly_expedited_data_retrieval_requests": 1_000,
                "monthly_standard_data_retrieval_gb": 500,
                "monthly_expedited_data_retrieval_gb": 100,
                "early_delete_gb": 1_000,
            }
        },
    )


def test_deep_archive_has_a_price_list_of_its_own(bill):
    bill(
        BUCKET,
        """
        glacier_deep_archive > GB stored  10000 GB-Mo  10.00
        glacier_deep_archive > PUT, COPY, POST, LIST requests  100000 Requests  5.00
        glacier_deep_archive > GET, SELECT and other requests  10000000 Requests  4.00
        glacier_deep_archive > Objects moved in  100000 Requests  6.00
        glacier_deep_archive > Objects restored standard  10000 Requests  1.00
        glacier_deep_archive > Objects restored bulk  40000 Requests  1.00
        glacier_deep_archive > GB retrieved standard  100 GB  2.00
        glacier_deep_archive > GB retrieved bulk  400 GB  1.00
        glacier_deep_archive > GB deleted early  1000 GB-Mo  1.00
        """,
        usage={
            "glacier_deep_archive": {
                "storage_gb": 10_000,
                "monthly_tier_1_requests": 100_000,
                "monthly_tier_2_requests": 10_000_000,
                "monthly_lifecycle_transition_requests": 100_000,
                "monthly_standard_data_retrieval_requests": 10_000,
                "monthly_bulk_data_retrieval_requests": 40_000,
                "monthly_standard_data_retrieval_gb": 100,
                "monthly_bulk_data_retrieval_gb": 400,
                "early_delete_gb": 1_000,
            }
        },
    )
