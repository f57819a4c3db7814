from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_versions_uses_and_rotations(bill: Bill) -> None:
    # six versions, 10,000 uses and three rotations are free
    bill(
        """
        resource "google_secret_manager_secret" "a" {
          replication {
            auto {}
          }
        }
        """,
        """
        Active versions         106 mo        6.00
        Access operations       110000 count  0.30
        Rotation notifications  103 count     5.00
        """,
        usage={
            "active_secret_versions": 106,
            "monthly_access_operations": 110000,
            "monthly_rotation_notifications": 103,
        },
    )


def test_versions_are_in_every_place(bill: Bill) -> None:
    # 53 versions in two places
    bill(
        """
        resource "google_secret_manager_secret" "a" {
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
        Active versions  106 mo  6.00
        """,
        usage={"active_secret_versions": 53},
    )
