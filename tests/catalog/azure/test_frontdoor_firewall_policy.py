from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_rules_sets_and_requests(bill: Bill) -> None:
    bill(
        """
        resource "azurerm_frontdoor_firewall_policy" "a" {
          custom_rule {
            name = "a"
          }
          custom_rule {
            name = "b"
          }
          managed_rule {
            type = "DefaultRuleSet"
          }
        }
        """,
        """
        Policy                      1 1/Month   5.00
        Own rules                   2 1/Month   2.00
        Requests with own rules     10 1M/Month  6.00
        Sets of rules               1 1/Month   20.00
        Requests with sets of rules  10 1M/Month  10.00
        """,
        usage={
            "monthly_custom_rule_requests": 10000000,
            "monthly_managed_ruleset_requests": 10000000,
        },
    )
