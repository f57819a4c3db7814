from collections.abc import Callable

import pytest

Bill = Callable[..., None]


USED = {
    "monthly_s3_data_events": 1_000_000,
    "monthly_kubernetes_audit_events": 1_000_000,
    "monthly_ebs_scanned_gb": 100,
    "monthly_lambda_flow_log_gb": 10,
    "monitored_vcpus": 4,
    "monitored_acus": 8,
}


@pytest.mark.parametrize(
    ("feature", "expected"),
    [
        ("S3_DATA_EVENTS", "S3 data events   1000000 Events   1.00"),
        ("EKS_AUDIT_LOGS", "Kubernetes audit logs   1000000 Events   2.00"),
        ("EBS_MALWARE_PROTECTION", "Volumes scanned   100 GB   3.00"),
        (
            "RDS_LOGIN_EVENTS",
            "RDS instances  4 vCPU-Months  4.00\nAurora Serverless  8 ACU-Months  2.00",
        ),
        ("EKS_RUNTIME_MONITORING", "Runtime   4 vCPU-Months   6.00"),
        ("RUNTIME_MONITORING", "Runtime   4 vCPU-Months   5.60"),
        ("LAMBDA_NETWORK_LOGS", "Lambda network logs   10 GB   20.00"),
    ],
)
def test_a_feature_pays_for_what_it_analyzes(bill: Bill, feature: str, expected: str) -> None:
    bill(f'resource "aws_guardduty_detector_feature" "a" {{ name = "{feature}" }}', expected, USED)


def test_a_disabled_feature_costs_nothing(bill: Bill) -> None:
    bill(
        """
        resource "aws_guardduty_detector_feature" "a" {
          name   = "S3_DATA_EVENTS"
          status = "DISABLED"
        }
        """,
        "",
        USED,
    )
