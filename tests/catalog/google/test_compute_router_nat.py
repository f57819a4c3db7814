from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def nat(arguments: str) -> str:
    return f"""
    resource "google_compute_router_nat" "a" {{
      router = "r"
      {arguments}
    }}
    """


def test_a_gateway_for_four_machines(bill: Bill) -> None:
    # 4 * 730 * 0.0014
    bill(
        nat('nat_ip_allocate_option = "AUTO_ONLY"'),
        """
        Gateway         2920 h     4.09
        Addresses ~     730 h      3.65
        Data processed  1000 GiBy  45.00
        """,
        usage={"assigned_vms": 4, "monthly_data_processed_gb": 1000},
    )


def test_more_than_32_machines_cost_as_much_as_32(bill: Bill) -> None:
    bill(
        nat('nat_ips = ["a", "b"]'),
        """
        Gateway    23360 h  32.70
        Addresses  1460 h   7.30
        """,
        usage={"assigned_vms": 100},
    )


def test_a_private_gateway_has_no_addresses(bill: Bill) -> None:
    bill(nat('type = "PRIVATE"'), "Gateway  730 h  1.02", usage={"assigned_vms": 1})
