from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_image_by_what_it_holds(bill: Bill) -> None:
    bill(
        'resource "google_compute_image" "a" {\n  source_disk = "a"\n}',
        "Storage  1000 GiBy.mo  50.00",
        usage={"storage_gb": 1000},
    )


def test_an_image_in_a_named_place(bill: Bill) -> None:
    bill(
        'resource "google_compute_image" "a" {\n  storage_locations = ["us"]\n}',
        "Storage  1000 GiBy.mo  60.00",
        usage={"storage_gb": 1000},
    )
