"""What a Glacier vault costs."""


def test_storage_and_retrievals(bill):
    bill(
        'resource "aws_glacier_vault" "a" { name = "a" }\n',
        """
        Storage  1000 GB-Mo  4.00
        Uploads and retrievals  100000 Requests  3.00
        Expedited retrievals  100 Requests  1.00
        GB retrieved  100 GB  1.00
        GB expedited  100 GB  3.00
        GB deleted early  500 GB-Mo  2.00
        """,
        usage={
            "storage_gb": 1_000,
            "monthly_requests": 100_000,
            "monthly_expedited_requests": 100,
            "monthly_standard_data_retrieval_gb": 100,
            "monthly_expedited_data_retrieval_gb": 100,
            "early_delete_gb": 500,
        },
    )
