from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_images_are_in_a_bucket_of_several_regions(bill: Bill) -> None:
    bill(
        'resource "google_container_registry" "a" {\n  location = "EU"\n}',
        "Storage  100 GiBy.mo  2.70",
        usage={"storage_gb": 100},
    )
