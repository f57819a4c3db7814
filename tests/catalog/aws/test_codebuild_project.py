from collections.abc import Callable

import pytest

Bill = Callable[..., None]


@pytest.mark.parametrize(
    ("kind", "size", "expected"),
    [
        ("LINUX_CONTAINER", "BUILD_GENERAL1_SMALL", "1000 Minutes   5.00"),
        ("ARM_CONTAINER", "BUILD_GENERAL1_LARGE", "1000 Minutes   20.00"),
        ("LINUX_GPU_CONTAINER", "BUILD_GENERAL1_LARGE", "1000 Minutes   650.00"),
        ("WINDOWS_SERVER_2022_CONTAINER", "BUILD_GENERAL1_MEDIUM", "1000 Minutes   18.00"),
        ("LINUX_LAMBDA_CONTAINER", "BUILD_LAMBDA_1GB", "60000 Seconds   1.20"),
    ],
)
def test_a_build_costs_by_system_and_size(bill: Bill, kind: str, size: str, expected: str) -> None:
    bill(
        f"""
        resource "aws_codebuild_project" "a" {{
          environment {{
            type         = "{kind}"
            compute_type = "{size}"
          }}
        }}
        """,
        f"Builds   {expected}",
        {"monthly_build_mins": 1_000},
    )
