"""What a state machine costs."""


def machine(body: str = "") -> str:
    return f'resource "aws_sfn_state_machine" "a" {{\nname = "a"\n{body}\n}}\n'


EXPRESS = machine('type = "EXPRESS"')


def test_standard_is_the_default_and_by_the_transition(bill):
    bill(
        machine(),
        "State transitions  1000000 StateTransitions  25.00",
        {"monthly_transitions": 1_000_000},
    )


def test_express_is_by_request_and_second(bill):
    """10,000,000 x 1 s x 64 MB = 625,000 GB-seconds."""
    bill(
        EXPRESS,
        """
        Requests  10000000 Requests  10.00
        Duration  625000 GB-Seconds  12.50
        """,
        usage={"monthly_requests": 10_000_000, "workflow_duration_ms": 1_000},
    )


def test_time_and_memory_are_rounded_up(bill):
    """101 ms count as 200, 65 MB as 128: 8,000,000 x 0.2 s x 0.125 GB."""
    bill(
        EXPRESS,
        """
        Requests  8000000 Requests  8.00
        Duration  200000 GB-Seconds  4.00
        """,
        usage={"monthly_requests": 8_000_000, "workflow_duration_ms": 101, "memory_mb": 65},
    )
