from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_storage_and_streams(bill: Bill) -> None:
    # 10 GB and 2,048 GB are free
    bill(
        """
        resource "google_bigquery_table" "a" {
          dataset_id = google_bigquery_dataset.d.dataset_id
          }
          resource "google_bigquery_dataset" "d" {
            location   = "us-central1"
            dataset_id = "d"
        }
        """,
        """
        Active storage      1010 GiBy.mo  20.00
        Long-term storage   1010 GiBy.mo  10.00
        Streaming inserts   1000 MiBy     0.05
        Storage API writes  3048 GiBy     25.00
        Storage API reads   10 TiBy       11.00
        """,
        usage={
            "monthly_active_storage_gb": 1010,
            "monthly_long_term_storage_gb": 1010,
            "monthly_streaming_inserts_mb": 1000,
            "monthly_storage_write_api_gb": 3048,
            "monthly_storage_read_api_tb": 10,
        },
        address="google_bigquery_table.a",
    )
