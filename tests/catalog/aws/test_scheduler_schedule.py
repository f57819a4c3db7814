from collections.abc import Callable

Bill = Callable[..., None]


def test_a_rate_is_counted_from_the_code_and_the_first_14_million_are_free(bill: Bill) -> None:
    # 730 hours of 60 minutes
    bill(
        'resource "aws_scheduler_schedule" "a" { schedule_expression = "rate(1 minute)" }',
        "Invocations   43800 Invocations   0.00",
    )


def test_a_cron_expression_waits_for_the_usage_file(bill: Bill) -> None:
    # 16 million are 2 million above the allowance
    code = 'resource "aws_scheduler_schedule" "a" { schedule_expression = "cron(* * * * ? *)" }'
    bill(code, "")
    bill(code, "Invocations   16000000 Invocations   2.00", {"monthly_invocations": 16_000_000})


def test_at_is_once(bill: Bill) -> None:
    bill(
        'resource "aws_scheduler_schedule" "a" { schedule_expression = "at(2026-12-01T10:00:00)" }',
        "Invocations   1 Invocations   0.00",
    )


def test_a_disabled_schedule_invokes_nothing(bill: Bill) -> None:
    bill(
        """
        resource "aws_scheduler_schedule" "a" {
          schedule_expression = "rate(5 minutes)"
          state               = "DISABLED"
        }
        """,
        "",
    )
