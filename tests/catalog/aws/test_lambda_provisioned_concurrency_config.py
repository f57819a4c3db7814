"""What provisioned concurrency costs."""


def code(function: str) -> str:
    return f"""
    resource "aws_lambda_function" "a" {{
      function_name = "a"
      role          = "r"
      {function}
    }}
    resource "aws_lambda_provisioned_concurrency_config" "a" {{
      function_name                     = aws_lambda_function.a.function_name
      qualifier                         = "1"
      provisioned_concurrent_executions = 10
    }}
    """


ADDRESS = "aws_lambda_provisioned_concurrency_config.a"
USED = {"monthly_requests": 10_000_000, "request_duration_ms": 100}


def test_it_is_ready_all_month_with_the_memory_of_its_function(bill):
    """10 x 1 GB x 730 h x 3,600 s."""
    bill(
        code("memory_size = 1024"),
        "Provisioned concurrency ~  26280000 Lambda-GB-Second  105.12",
        address=ADDRESS,
    )


def test_what_runs_costs_less_a_second(bill):
    """Ready: 10 x 0.5 GB x 100 h x 3,600 s. Run: 10,000,000 x 0.1 s x 0.5 GB."""
    bill(
        code("memory_size = 512"),
        """
        Provisioned concurrency  1800000 Lambda-GB-Second  7.20
        Requests  10000000 Requests  2.00
        Duration  500000 Lambda-GB-Second  5.00
        """,
        usage={**USED, "monthly_duration_hrs": 100},
        address=ADDRESS,
    )


def test_arm_has_prices_of_its_own(bill):
    bill(
        code('memory_size = 512\narchitectures = ["arm64"]'),
        """
        Provisioned concurrency  1800000 Lambda-GB-Second  5.40
        Requests  10000000 Requests  1.00
        Duration  500000 Lambda-GB-Second  4.00
        """,
        usage={**USED, "monthly_duration_hrs": 100},
        address=ADDRESS,
    )


ELSEWHERE = """
resource "aws_lambda_provisioned_concurrency_config" "a" {
  function_name                     = "elsewhere"
  qualifier                         = "1"
  provisioned_concurrent_executions = "10"
}
"""


def test_a_function_elsewhere_is_described_by_the_usage_file(bill):
    bill(
        ELSEWHERE,
        """
        Provisioned concurrency  1800000 Lambda-GB-Second  5.40
        Requests  10000000 Requests  1.00
        Duration  500000 Lambda-GB-Second  4.00
        """,
        usage={**USED, "monthly_duration_hrs": 100, "memory_mb": 512, "architecture": "arm64"},
    )


def test_a_function_elsewhere_has_no_memory_without_usage(bill):
    bill(ELSEWHERE, "")
