"""What a Lambda function costs."""


def function(body: str = "") -> str:
    return f'resource "aws_lambda_function" "a" {{\nfunction_name = "a"\nrole = "r"\n{body}\n}}\n'


USED = {"monthly_requests": 10_000_000, "request_duration_ms": 200}


def test_a_function_that_nobody_calls_is_free(bill):
    bill(function(), "")


def test_requests_and_seconds_of_128_mb(bill):
    """10,000,000 x 0.2 s x 0.125 GB."""
    bill(
        function(),
        """
        Requests  10000000 Requests  2.00
        Duration  250000 Lambda-GB-Second  5.00
        """,
        usage=USED,
    )


def test_seconds_get_cheaper(bill):
    """2,000,000 GB-seconds: 1,000,000 x 0.00002 + 1,000,000 x 0.00001."""
    bill(
        function('memory_size = "1024"'),
        """
        Requests  10000000 Requests  2.00
        Duration  2000000 Lambda-GB-Second  30.00
        """,
        usage=USED,
    )


def test_arm_has_prices_of_its_own(bill):
    bill(
        function('architectures = ["arm64"]\nmemory_size = 1024'),
        """
        Requests  10000000 Requests  1.00
        Duration  2000000 Lambda-GB-Second  32.00
        """,
        usage=USED,
    )


def test_ephemeral_storage_above_512_mb(bill):
    """(10,240 MB - 512 MB) / 1,024 = 9.5 GB, for 2,000,000 seconds."""
    bill(
        function("ephemeral_storage { size = 10240 }"),
        """
        Requests  10000000 Requests  2.00
        Duration  250000 Lambda-GB-Second  5.00
        Ephemeral storage  19000000 GB-Seconds  0.57
        """,
        usage=USED,
    )


def test_512_mb_are_included(bill):
    bill(
        function("ephemeral_storage { size = 512 }"),
        """
        Requests  1000000 Requests  0.20
        Duration  12500 Lambda-GB-Second  0.25
        """,
        usage={"monthly_requests": 1_000_000, "request_duration_ms": 100},
    )


def test_a_memory_that_is_not_known_leaves_the_requests(bill):
    bill(
        'variable "memory" {}\n' + function("memory_size = var.memory"),
        """
        Requests  10000000 Requests  2.00
        Duration  memory_size is unknown because var.memory has no value (main.tf:1)
        """,
        usage=USED,
    )


def test_another_architecture_is_said(bill):
    said = "architectures.0 'sparc' is not one of x86_64, arm64"
    bill(
        function('architectures = ["sparc"]'),
        f"""
        Requests  {said}
        Duration  {said}
        """,
        usage=USED,
    )
