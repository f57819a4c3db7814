"""What hosted zones cost."""

ZONE = 'resource "aws_route53_zone" "a" { name = "example.com" }\n'


def test_a_zone(bill):
    bill(ZONE, "Hosted zone  1 HostedZone  0.50")


def test_a_private_zone_costs_the_same(bill):
    bill(
        """
        resource "aws_route53_zone" "a" {
          name = "internal"
          vpc { vpc_id = "vpc-1" }
        }
        """,
        "Hosted zone  1 HostedZone  0.50",
    )


def test_zones_above_twenty_five_are_cheaper(bill):
    bill(
        """
        resource "aws_route53_zone" "a" {
          count = 30
          name  = "z${count.index}.example.com"
        }
        """,
        "Hosted zone  30 HostedZone  13.00",  # 25 x 0.50 + 5 x 0.10
    )
