from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_machine_image_by_what_it_holds(bill: Bill) -> None:
    bill(
        'resource "google_compute_machine_image" "a" {\n  source_instance = "a"\n}',
        "Storage  1000 GiBy.mo  50.00",
        usage={"storage_gb": 1000},
    )
