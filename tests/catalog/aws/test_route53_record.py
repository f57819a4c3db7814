"""What queries of a Route 53 record cost."""

from textwrap import dedent


def record(body: str) -> str:
    head = 'resource "aws_route53_record" "a" {\n  zone_id = "Z1"\n  name = "www"\n  type = "A"\n'
    return f"{head}{dedent(body)}\n}}\n"


PLAIN = record('  ttl = 300\n  records = ["192.0.2.1"]')
ASKED = {
    "monthly_standard_queries": 1_500_000_000,
    "monthly_latency_based_queries": 10_000_000,
    "monthly_geo_queries": 10_000_000,
    "monthly_ip_based_queries": 10_000_000,
}


def test_a_record_itself_is_free(bill):
    bill(PLAIN, "")


def test_queries_by_how_they_are_routed(bill):
    bill(
        PLAIN,
        """
        Standard queries  1500000000 Queries  500.00
        Latency based queries  10000000 Queries  6.00
        Geo DNS queries  10000000 Queries  7.00
        """,  # 1e9 x 0.0000004 + 0.5e9 x 0.0000002
        usage=ASKED,
    )


def test_geoproximity_is_routed_at_its_own_price(bill):
    near = record("""
      ttl = 300
      records = ["192.0.2.1"]
      set_identifier = "near"
      geoproximity_routing_policy { aws_region = "us-east-1" }
    """)
    bill(near, "Geo DNS queries  10000000 Queries  9.00", {"monthly_geo_queries": 10_000_000})


def test_addresses_are_routed_at_their_own_price(bill):
    by_address = record("""
      ttl = 300
      records = ["192.0.2.1"]
      set_identifier = "there"
      cidr_routing_policy {
        collection_id = "c"
        location_name = "l"
      }
    """)
    asked = {"monthly_ip_based_queries": 10_000_000}
    bill(by_address, "IP based queries  10000000 Queries  8.00", asked)


def test_an_alias_of_a_load_balancer_is_free(bill):
    alias = record("""
      alias {
        name                   = aws_lb.a.dns_name
        zone_id                = aws_lb.a.zone_id
        evaluate_target_health = true
      }
    """)
    balancer = 'resource "aws_lb" "a" { name = "a" }\n'
    bill(alias + balancer, "", ASKED, address="aws_route53_record.a")


def test_an_alias_of_another_record_is_charged_like_that(bill):
    code = record("""
      alias {
        name                   = "other"
        zone_id                = aws_route53_zone.a.zone_id
        evaluate_target_health = true
      }
    """)
    bill(
        code + 'resource "aws_route53_zone" "a" { name = "example.com" }\n',
        "Standard queries  10000000 Queries  4.00",
        {"monthly_standard_queries": 10_000_000},
        address="aws_route53_record.a",
    )
