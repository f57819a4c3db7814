from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_data_and_proxy_instances(bill: Bill) -> None:
    bill(
        'resource "google_compute_region_target_https_proxy" "a" {\n  region = "us-central1"\n}',
        """
        Proxy instances  7300 h    182.50
        Data processed   100 GiBy  0.80
        """,
        usage={"monthly_proxy_instances": 10, "monthly_data_processed_gb": 100},
    )


def test_a_proxy_itself_is_free(bill: Bill) -> None:
    bill(
        'resource "google_compute_region_target_https_proxy" "a" {\n  region = "us-central1"\n}', ""
    )
