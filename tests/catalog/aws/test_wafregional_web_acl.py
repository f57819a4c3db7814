from collections.abc import Callable

Bill = Callable[..., None]


def test_a_classic_list_pays_for_itself_its_rules_and_requests(bill: Bill) -> None:
    bill(
        """
        resource "aws_wafregional_web_acl" "a" {
          rule {
            priority = 1
            rule_id  = "a"
            action { type = "BLOCK" }
          }
          rule {
            priority = 2
            rule_id  = "b"
            type     = "GROUP"
            override_action { type = "NONE" }
          }
        }
        """,
        """
        Web ACL                1 Mo             6.00
        Rules                  2 Mo             4.00
        Rules of rule groups   5 Mo            10.00
        Requests               1000000 Requests    0.70
        """,
        {"monthly_requests": 1_000_000, "rule_group_rules": 5},
    )
