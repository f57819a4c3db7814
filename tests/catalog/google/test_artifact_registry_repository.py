from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_what_a_repository_holds(bill: Bill) -> None:
    bill(
        """
        resource "google_artifact_registry_repository" "a" {
          repository_id = "a"
        }
        """,
        """
        Storage  100.5 GiBy.mo  10.00
        """,
        usage={"storage_gb": 100.5},
    )
