from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def database(settings: str, version: str = "POSTGRES_15") -> str:
    return f"""
    resource "google_sql_database_instance" "a" {{
      region           = "us-central1"
      database_version = "{version}"
      settings {{
        {settings}
      }}
    }}
    """


def test_a_database_in_two_zones(bill: Bill) -> None:
    bill(
        database('tier = "db-custom-2-7680"\navailability_type = "REGIONAL"\ndisk_size = 20'),
        """
        vCPU     1460 h       116.80
        Memory   5475 GiBy.h  76.65
        Storage  20 GiBy.mo   6.80
        Backups  100 GiBy.mo  8.00
        """,
        usage={"backup_storage_gb": 100},
    )


def test_a_shared_core_on_a_slow_disk(bill: Bill) -> None:
    bill(
        database('tier = "db-f1-micro"\ndisk_type = "PD_HDD"', "MYSQL_8_0"),
        """
        Instance  730 h       7.30
        Storage   10 GiBy.mo  0.90
        """,
    )


def test_enterprise_plus_with_its_data_cache(bill: Bill) -> None:
    # 8 vCPUs and 64 GB; a cache of 375 GB comes with that size
    bill(
        database(
            'tier = "db-perf-optimized-N-8"\nedition = "ENTERPRISE_PLUS"\n'
            'availability_type = "REGIONAL"\ndisk_size = 100\n'
            "data_cache_config {\n data_cache_enabled = true\n}",
            "MYSQL_8_0",
        ),
        """
        vCPU        5840 h        642.40
        Memory      46720 GiBy.h  840.96
        Storage     100 GiBy.mo   34.00
        Data cache  375 GiBy.mo   120.00
        """,
    )


def test_sql_server_by_its_edition_for_four_cores_at_least(bill: Bill) -> None:
    bill(
        database('tier = "db-custom-2-7680"', "SQLSERVER_2019_STANDARD"),
        """
        vCPU                1460 h       58.40
        Memory              5475 GiBy.h  38.32
        SQL Server licence  2920 h       379.60
        Storage             10 GiBy.mo   1.70
        """,
    )
    bill(
        database('tier = "db-custom-2-7680"', "SQLSERVER_2019_EXPRESS"),
        """
        vCPU     1460 h       58.40
        Memory   5475 GiBy.h  38.32
        Storage  10 GiBy.mo   1.70
        """,
    )


def test_a_replica_is_of_the_version_of_its_source(bill: Bill) -> None:
    bill(
        database('tier = "db-custom-2-7680"')
        + """
        resource "google_sql_database_instance" "b" {
          master_instance_name = google_sql_database_instance.a.name
          settings {
            tier = "db-n1-standard-1"
          }
        }
        """,
        """
        vCPU     730 h          29.20
        Memory   2737.5 GiBy.h  19.16
        Storage  10 GiBy.mo     1.70
        """,
        address="google_sql_database_instance.b",
    )


def test_a_stopped_instance_pays_for_its_address(bill: Bill) -> None:
    bill(
        database('tier = "db-custom-2-7680"\nactivation_policy = "NEVER"'),
        """
        Storage       10 GiBy.mo  1.70
        Idle address  730 h       7.30
        """,
    )
