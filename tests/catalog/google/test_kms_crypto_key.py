from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_version_of_software(bill: Bill) -> None:
    bill(
        """
        resource "google_kms_crypto_key" "a" {
          key_ring = "r"
        }
        """,
        """
        Key versions ~  1 mo           0.06
        Operations      1000000 count  3.00
        """,
        usage={"monthly_key_operations": 1000000},
    )


def test_versions_of_hardware(bill: Bill) -> None:
    # 2,000 at 2.50 and 100 at 1
    bill(
        """
        resource "google_kms_crypto_key" "a" {
          key_ring = google_kms_key_ring.r.id
          version_template {
            protection_level = "HSM"
            algorithm        = "EC_SIGN_P256_SHA256"
          }
          }
          resource "google_kms_key_ring" "r" {
            name     = "r"
            location = "us-central1"
        }
        """,
        """
        Key versions  2100 mo      5100.00
        Operations    10000 count  0.15
        """,
        usage={"key_versions": 2100, "monthly_key_operations": 10000},
        address="google_kms_crypto_key.a",
    )


def test_a_symmetric_key_of_hardware(bill: Bill) -> None:
    bill(
        """
        resource "google_kms_crypto_key" "a" {
          key_ring = "r"
          version_template {
            protection_level = "HSM"
            algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
          }
        }
        """,
        """
        Key versions  3 mo  3.00
        """,
        usage={"key_versions": 3},
    )
