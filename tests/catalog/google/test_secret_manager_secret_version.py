from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_version_in_every_place(bill: Bill) -> None:
    # within the six that are free
    bill(
        """
        resource "google_secret_manager_secret_version" "a" {
          secret = google_secret_manager_secret.s.id
          }
          resource "google_secret_manager_secret" "s" {
            replication {
              user_managed {
                replicas {
                  location = "us-central1"
                }
                replicas {
                  location = "us-east1"
                }
              }
            }
        }
        """,
        """
        Version            2 mo          0.00
        Access operations  110000 count  0.30
        """,
        usage={"monthly_access_operations": 110000},
        address="google_secret_manager_secret_version.a",
    )
