from collections.abc import Callable

Bill = Callable[..., None]


def test_a_classic_list_of_cloudfront_is_sold_everywhere_at_one_price(bill: Bill) -> None:
    bill(
        """
        resource "aws_waf_web_acl" "a" {
          rules {
            priority = 1
            rule_id  = "a"
          }
        }
        """,
        """
        Web ACL                1 Mo            8.00
        Rules                  1 Mo            4.00
        Rules of rule groups   5 Mo           20.00
        Requests               1000000 Requests   0.90
        """,
        {"monthly_requests": 1_000_000, "rule_group_rules": 5},
    )
