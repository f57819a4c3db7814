from collections.abc import Callable

Bill = Callable[..., None]


def test_a_small_environment_is_the_default(bill: Bill) -> None:
    bill(
        'resource "aws_mwaa_environment" "a" { name = "e" }',
        "Environment (Small)   730 Hrs   365.00",
    )


def test_workers_and_schedulers_beyond_those_included(bill: Bill) -> None:
    # 2.5 workers at 0.20, two schedulers at 0.30
    bill(
        'resource "aws_mwaa_environment" "a" { environment_class = "mw1.large" }',
        """
        Environment (Large)             730 Hrs        730.00
        Additional workers (Large)      1825 Hrs       365.00
        Additional schedulers (Large)   1460 Hrs       438.00
        Metadata database               1000 GB-Mo     100.00
        """,
        {"additional_workers": 2.5, "additional_schedulers": 2, "meta_database_gb": 1_000},
    )


def test_what_the_code_asks_for_counts_beyond_what_is_included(bill: Bill) -> None:
    bill(
        """
        resource "aws_mwaa_environment" "a" {
          min_workers = 3
          schedulers  = 3
        }
        """,
        """
        Environment (Small)             730 Hrs    365.00
        Additional workers (Small)      1460 Hrs    87.60
        Additional schedulers (Small)   730 Hrs     36.50
        """,
    )
