from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


def bucket(location: str, arguments: str = "") -> str:
    return f"""
    resource "google_storage_bucket" "a" {{
      location = "{location}"
      {arguments}
    }}
    """


@pytest.mark.parametrize(
    ("location", "cost"),
    [("us-central1", "2.00"), ("US", "2.73"), ("EU", "2.84"), ("NAM4", "4.20")],
)
def test_storage_by_its_place(location: str, cost: str, bill: Bill) -> None:
    # 5 GB are free in the American regions
    bill(bucket(location), f"Storage  105 GiBy.mo  {cost}", usage={"storage_gb": 105})


def test_operations_and_data_out(bill: Bill) -> None:
    # 5,000 and 50,000 operations and 100 GB are free
    bill(
        bucket("us-central1"),
        """
        Class A operations        105000 count   0.50
        Class B operations        1050000 count  0.40
        Data out, same continent  200 GiBy       2.00
        Data out, worldwide       100 GiBy       12.00
        Data out, china           100 GiBy       23.00
        """,
        usage={
            "monthly_class_a_operations": 105_000,
            "monthly_class_b_operations": 1_050_000,
            "monthly_egress_data_transfer_gb": {
                "same_continent": 200,
                "worldwide": 100,
                "china": 100,
            },
            "monthly_data_retrieval_gb": 100,
        },
    )


def test_cold_storage_is_paid_for_when_it_is_read(bill: Bill) -> None:
    bill(
        bucket("us-central1", 'storage_class = "COLDLINE"'),
        """
        Storage             1000 GiBy.mo  4.00
        Class A operations  100000 count  1.00
        Class B operations  100000 count  0.50
        Retrieval           100 GiBy      2.00
        """,
        usage={
            "storage_gb": 1000,
            "monthly_class_a_operations": 100_000,
            "monthly_class_b_operations": 100_000,
            "monthly_data_retrieval_gb": 100,
        },
    )


def test_operations_in_several_regions_have_their_own_price(bill: Bill) -> None:
    bill(
        bucket("US"),
        "Class A operations  100000 count  1.00",
        usage={"monthly_class_a_operations": 100_000},
    )
