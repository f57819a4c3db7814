"""What OpenSearch domains cost, by either name."""

import pytest

from finops_shiftleft.catalog.aws._opensearch_volumes import above

DOMAIN = """
resource "%s" "a" {
  domain_name = "logs"
  cluster_config {
    instance_type  = "r6g.large.%s"
    instance_count = "3"
  }
  ebs_options {
    ebs_enabled = true
    volume_size = 100
    %s
  }
}
"""
DOMAINS = [("aws_opensearch_domain", "search"), ("aws_elasticsearch_domain", "elasticsearch")]


@pytest.mark.parametrize(("kind", "suffix"), DOMAINS)
def test_nodes_and_their_volumes(bill, kind, suffix):
    bill(
        DOMAIN % (kind, suffix, ""),
        """
        Data nodes (r6g.large.search)  2190 Hrs  438.00
        Storage  300 GB-Mo  42.00
        """,
    )


@pytest.mark.parametrize(
    ("disk", "lines"),
    [
        (
            'volume_type = "gp3"\n iops = 4000\n throughput = 225',
            """Storage     300 GB-Mo      36.00
               IOPS        3000 IOPS-Mo   30.00
               Throughput  300 MiBps-Mo   18.00""",
        ),
        (
            'volume_type = "io1"\n iops = 1000',
            """Storage  300 GB-Mo      51.00
               IOPS     3000 IOPS-Mo  270.00""",
        ),
        ('volume_type = "standard"', "Storage  300 GB-Mo  21.00"),
    ],
)
def test_kinds_of_volumes(bill, disk, lines):
    code = DOMAIN % ("aws_opensearch_domain", "search", disk)
    bill(code, "Data nodes (r6g.large.search)  2190 Hrs  438.00\n" + lines)


def test_gp3_includes_more_where_it_is_larger():
    assert above.function(170, 3_000, 300) == {"iops": 0, "mibps": 50}
    assert above.function(2_000, 7_000, 250) == {"iops": 1_000, "mibps": 0}


def test_masters_warm_cold_and_coordinators(bill):
    bill(
        """
        resource "aws_opensearch_domain" "a" {
          domain_name = "logs"
          cluster_config {
            instance_type            = "r6g.large.search"
            instance_count           = 2
            dedicated_master_enabled = true
            dedicated_master_type    = "m6g.large.search"
            dedicated_master_count   = 3
            warm_enabled             = true
            warm_type                = "ultrawarm1.medium.search"
            warm_count               = 2
            cold_storage_options { enabled = true }
            node_options {
              node_type = "coordinator"
              node_config {
                enabled = true
                type    = "m6g.large.search"
                count   = 2
              }
            }
          }
        }
        """,
        """
        Data nodes (r6g.large.search)               1460 Hrs  292.00
        Dedicated masters (m6g.large.search)        2190 Hrs  219.00
        UltraWarm nodes (ultrawarm1.medium.search)  1460 Hrs  365.00
        cluster_config > node_options > Coordinators (m6g.large.search)  1460 Hrs  146.00
        UltraWarm storage  1000 GB-Mo  20.00
        Cold storage       2000 GB-Mo  20.00
        """,
        usage={"warm_storage_gb": 1_000, "cold_storage_gb": 2_000},
    )


def test_what_is_off_is_not_read(bill):
    bill(
        """
        resource "aws_opensearch_domain" "a" {
          domain_name = "logs"
          cluster_config {
            instance_type            = "r6g.large.search"
            dedicated_master_enabled = false
            dedicated_master_count   = 3
            dedicated_master_type    = "m6g.large.search"
            warm_enabled             = false
          }
        }
        """,
        "Data nodes (r6g.large.search)  730 Hrs  146.00",
        usage={"warm_storage_gb": 1_000, "cold_storage_gb": 2_000},
    )


def test_a_reservation_covers_the_nodes(bill):
    bill(
        """
        resource "aws_opensearch_domain" "a" {
          cluster_config {
            instance_type  = "r6g.large.search"
            instance_count = 2
          }
        }
        """,
        """
        Data nodes (r6g.large.search, reserved_1yr_partial_upfront) ~  1460 Hrs  146.00
        Data nodes, upfront fee (r6g.large.search, reserved_1yr_partial_upfront)  2 Quantity  1000.00 once
        """,
        usage={
            "reserved_instance_term": "1_year",
            "reserved_instance_payment_option": "partial_upfront",
        },
    )
