from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]


def disk(arguments: str) -> str:
    return f"""
    resource "google_compute_disk" "a" {{
      zone = "us-central1-a"
      {arguments}
    }}
    """


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("size = 130", "Storage  130 GiBy.mo  4.00"),  # 30 of them are free
        ('size = "100"\ntype = "pd-balanced"', "Storage  100 GiBy.mo  10.00"),
        (
            'size = 100\ntype = "zones/us-central1-a/diskTypes/pd-ssd"',
            "Storage  100 GiBy.mo  17.00",
        ),
        ('size = 100\ntype = "hyperdisk-balanced"', "Storage  100 GiBy.mo  8.00"),
    ],
)
def test_a_month_of_gigabytes_by_type(arguments: str, expected: str, bill: Bill) -> None:
    bill(disk(arguments), expected)


def test_an_extreme_disk_by_its_operations(bill: Bill) -> None:
    bill(
        disk('size = 500\ntype = "pd-extreme"\nprovisioned_iops = 10000'),
        """
        Storage  500 GiBy.mo  60.00
        IOPS     10000 mo     600.00
        """,
    )


def test_a_hyperdisk_above_what_is_included(bill: Bill) -> None:
    # 4,000 - 3,000 operations, 240 - 140 MB a second
    bill(
        disk(
            'size = 100\ntype = "hyperdisk-balanced"\n'
            "provisioned_iops = 4000\nprovisioned_throughput = 240"
        ),
        """
        Storage     100 GiBy.mo  8.00
        IOPS        1000 mo      5.00
        Throughput  100 mo       4.00
        """,
    )


def test_a_hyperdisk_for_throughput(bill: Bill) -> None:
    bill(
        disk('size = 2048\ntype = "hyperdisk-throughput"\nprovisioned_throughput = 180'),
        """
        Storage     2048 GiBy.mo  10.24
        Throughput  180 mo        45.00
        """,
    )


def test_a_disk_made_of_another_is_as_large(bill: Bill) -> None:
    bill(
        disk('type = "pd-ssd"\nsource_disk = google_compute_disk.b.id')
        + disk('size = 10\ntype = "pd-ssd"').replace('"a"', '"b"'),
        "Storage  10 GiBy.mo  1.70",
        address="google_compute_disk.a",
    )


def test_a_disk_of_a_size_that_is_not_set(bill: Bill) -> None:
    bill(disk('type = "pd-ssd"'), "Storage  size is not set")


def test_a_type_that_is_not_known(bill: Bill) -> None:
    known = "pd-standard, pd-balanced, pd-ssd, pd-extreme, hyperdisk-balanced, "
    more = "hyperdisk-balanced-high-availability, hyperdisk-extreme, hyperdisk-ml, "
    end = "hyperdisk-throughput"
    bill(
        disk('size = 10\ntype = "pd-new"'),
        f"Storage  type 'pd-new' is not one of {known}{more}{end}",
    )
