from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_rule_beside_its_policy(bill: Bill) -> None:
    bill(
        'resource "google_compute_security_policy_rule" "a" {\n  priority = 1\n}',
        "Rule  1 mo  1.00",
    )
