from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_policy_its_rules_and_requests(bill: Bill) -> None:
    bill(
        """
        resource "google_compute_region_security_policy" "a" {
          name = "a"
          rules {
            priority = 1000
          }
          rules {
            priority = 2147483647
          }
        }
        """,
        """
        Policy    1 mo           5.00
        Rules     2 mo           2.00
        Requests  1000000 count  0.60
        """,
        usage={"monthly_requests": 1_000_000},
    )
