from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


def rule(arguments: str = "") -> str:
    return f"""
    resource "google_compute_forwarding_rule" "a" {{
      region = "us-central1"
      {arguments}
    }}
    """


def test_a_rule_that_is_alone(bill: Bill) -> None:
    bill(
        rule(),
        """
        Forwarding rule ~  730 h     18.25
        Data processed     100 GiBy  0.80
        """,
        usage={"monthly_ingress_data_gb": 100},
    )


def test_five_rules_share_a_charge(bill: Bill) -> None:
    bill(rule(), "Forwarding rule  146 h  3.65", usage={"forwarding_rules": 5})


def test_rules_above_five_cost_something_each(bill: Bill) -> None:
    # ten rules: a tenth of 0.025 and of five times 0.01, so 0.0075 * 730 each
    bill(
        rule(),
        """
        Forwarding rule   73 h   1.82
        Rules above five  365 h  3.65
        """,
        usage={"forwarding_rules": 10},
    )


@pytest.mark.parametrize("scheme", ["INTERNAL", "INTERNAL_MANAGED"])
def test_data_within_has_its_own_price(scheme: str, bill: Bill) -> None:
    bill(
        rule(f'load_balancing_scheme = "{scheme}"'),
        """
        Forwarding rule ~  730 h     18.25
        Data processed     100 GiBy  0.90
        """,
        usage={"monthly_ingress_data_gb": 100},
    )
