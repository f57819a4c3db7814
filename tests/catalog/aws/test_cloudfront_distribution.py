"""What a CloudFront distribution costs, by the part of the world that asks."""

DISTRIBUTION = """
resource "aws_cloudfront_distribution" "a" {
  enabled = true
  viewer_certificate {
    acm_certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/1"
    ssl_support_method  = "sni-only"
  }
}
"""


def test_a_distribution_itself_is_free(bill):
    bill(DISTRIBUTION, "")


def test_transfers_and_requests_by_edge_location(bill):
    bill(
        DISTRIBUTION,
        """
        us > GB to viewers  20480 GB  1433.60
        us > GB to the origin  100 GB  2.00
        us > HTTP requests  4000000 Requests  3.00
        us > HTTPS requests  10000000 Requests  10.00
        europe > GB to viewers  1000 GB  90.00
        europe > GB to the origin  100 GB  3.00
        europe > HTTP requests  10000000 Requests  9.00
        europe > HTTPS requests  10000000 Requests  12.00
        """,  # 10,240 GB x 0.08 + 10,240 GB x 0.06
        usage={
            "monthly_data_transfer_to_internet_gb": {"us": 20_480, "europe": 1_000},
            "monthly_data_transfer_to_origin_gb": {"us": 100, "europe": 100},
            "monthly_http_requests": {"us": 4_000_000, "europe": 10_000_000},
            "monthly_https_requests": {"us": 10_000_000, "europe": 10_000_000},
        },
    )


def test_every_part_of_the_world_has_a_price(bill):
    places = ("south_africa", "south_america", "japan", "australia", "asia_pacific", "india")
    bill(
        DISTRIBUTION,
        """
        south_africa > GB to viewers  100 GB  11.00
        south_america > GB to viewers  100 GB  12.00
        japan > GB to viewers  100 GB  13.00
        australia > GB to viewers  100 GB  14.00
        asia_pacific > GB to viewers  100 GB  15.00
        india > GB to viewers  100 GB  16.00
        """,
        usage={"monthly_data_transfer_to_internet_gb": dict.fromkeys(places, 100)},
    )


def test_origin_shield_costs_by_its_region(bill):
    bill(
        DISTRIBUTION,
        """
        us > Origin Shield requests  4000000 Requests  3.00
        europe > Origin Shield requests  10000000 Requests  9.00
        south_korea > Origin Shield requests  10000000 Requests  8.00
        """,
        usage={
            "monthly_shield_requests": {
                "us": 4_000_000,
                "europe": 10_000_000,
                "south_korea": 10_000_000,
            }
        },
    )


def test_the_distribution_costs_the_same_wherever_its_provider_is(bill):
    bill(
        'provider "aws" { region = "eu-west-1" }\n' + DISTRIBUTION,
        """
        us > GB to viewers  100 GB  8.00
        us > Origin Shield requests  4000000 Requests  3.00
        """,
        usage={
            "monthly_data_transfer_to_internet_gb": {"us": 100},
            "monthly_shield_requests": {"us": 4_000_000},
        },
    )


def test_extras(bill):
    bill(
        DISTRIBUTION,
        """
        Invalidations  1200 URL  1.00
        Field-level encryption  1000000 Requests  2.00
        Real-time logs  100000000 Lines  1.00
        Custom SSL certificate  2 Mo  1200.00
        """,  # 1,000 paths are free
        usage={
            "monthly_invalidation_requests": 1_200,
            "monthly_encryption_requests": 1_000_000,
            "monthly_log_lines": 100_000_000,
            "custom_ssl_certificates": 2,
        },
    )


def test_a_certificate_on_addresses_of_its_own_is_in_the_code(bill):
    bill(DISTRIBUTION.replace("sni-only", "vip"), "Custom SSL certificate  1 Mo  600.00")
