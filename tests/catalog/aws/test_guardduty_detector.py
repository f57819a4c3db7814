from collections.abc import Callable

Bill = Callable[..., None]


USED = {"monthly_cloudtrail_events": 1_000_000, "monthly_flow_and_dns_log_gb": 600}


def test_a_detector_pays_for_events_and_logs_in_tiers(bill: Bill) -> None:
    # 500 GB at 1.00 and 100 GB at 0.50
    bill(
        'resource "aws_guardduty_detector" "a" {}',
        """
        CloudTrail events   1000000 Events     4.00
        Flow and DNS logs   600 GB           550.00
        """,
        USED,
    )


def test_a_suspended_detector_costs_nothing(bill: Bill) -> None:
    bill('resource "aws_guardduty_detector" "a" { enable = "false" }', "", USED)
