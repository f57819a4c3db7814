from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_clusters_where_they_are(bill: Bill) -> None:
    bill(
        """
        resource "google_bigtable_instance" "a" {
          cluster {
            zone      = "us-central1-b"
            num_nodes = 3
          }
          cluster {
            zone         = "europe-west1-b"
            storage_type = "HDD"
            autoscaling_config {
              min_nodes  = 1
              max_nodes  = 2
              cpu_target = 60
            }
          }
        }
        """,
        """
        cluster[0] > Nodes          2190 h             1423.50
        cluster[0] > Storage  1000 GiBy.mo       170.00
        cluster[1] > Nodes          730/730/1460 h     511.00/511.00/1022.00
        cluster[1] > Storage  1000 GiBy.mo       30.00
        """,
        usage={"cluster": {"storage_gb": 1000}},
    )
