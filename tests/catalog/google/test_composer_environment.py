from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_environment_by_its_size(bill: Bill) -> None:
    bill(
        """
        resource "google_composer_environment" "a" {
          region = "us-central1"
          config {
            environment_size = "ENVIRONMENT_SIZE_LARGE"
          }
        }
        """,
        """
        Environment  730 h  1095.00
        """,
    )


def test_a_small_one_by_default(bill: Bill) -> None:
    bill(
        """
        resource "google_composer_environment" "a" {
          region = "us-central1"
        }
        """,
        """
        Environment  730 h  365.00
        """,
    )
