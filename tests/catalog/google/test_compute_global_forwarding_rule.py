from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def rule(arguments: str = "") -> str:
    return f"""
    resource "google_compute_global_forwarding_rule" "a" {{
      target = "a"
      {arguments}
    }}
    """


def test_a_rule_that_is_alone(bill: Bill) -> None:
    bill(
        rule('load_balancing_scheme = "EXTERNAL_MANAGED"'),
        """
        Forwarding rule ~  730 h     18.25
        Data processed     100 GiBy  0.80
        """,
        usage={"monthly_ingress_data_gb": 100},
    )


def test_rules_above_five_cost_something_each(bill: Bill) -> None:
    bill(
        rule(),
        """
        Forwarding rule   73 h   1.82
        Rules above five  365 h  3.65
        """,
        usage={"forwarding_rules": 10},
    )


def test_a_rule_of_a_service_mesh_is_free(bill: Bill) -> None:
    bill(rule('load_balancing_scheme = "INTERNAL_SELF_MANAGED"'), "")
