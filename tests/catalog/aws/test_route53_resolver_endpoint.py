"""What a Route 53 resolver endpoint costs."""

ENDPOINT = """
resource "aws_subnet" "a" { vpc_id = "vpc-1" }
resource "aws_subnet" "b" { vpc_id = "vpc-1" }
resource "aws_route53_resolver_endpoint" "a" {
  direction          = "INBOUND"
  security_group_ids = ["sg-1"]
  ip_address { subnet_id = aws_subnet.a.id }
  ip_address { subnet_id = aws_subnet.b.id }
}
"""


def test_every_address_costs_by_the_hour(bill):
    """The subnets need not be known."""
    bill(
        ENDPOINT,
        """
        Network interfaces  1460 Hrs  146.00
        Queries  10000000 Queries  4.00
        """,
        usage={"monthly_queries": 10_000_000},
    )


def test_addresses_from_an_unknown_list_are_unknown(bill):
    bill(
        """
        variable "subnets" { type = list(string) }
        resource "aws_route53_resolver_endpoint" "a" {
          direction          = "OUTBOUND"
          security_group_ids = ["sg-1"]
          dynamic "ip_address" {
            for_each = var.subnets
            content { subnet_id = ip_address.value }
          }
        }
        """,
        "Network interfaces  ip_address is unknown because var.subnets has no value (main.tf:2)",
    )
