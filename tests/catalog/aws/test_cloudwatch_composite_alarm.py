from collections.abc import Callable

Bill = Callable[..., None]


def test_a_composite_alarm_costs_the_same_whatever_it_is_made_of(bill: Bill) -> None:
    bill(
        """
        resource "aws_cloudwatch_composite_alarm" "a" {
          alarm_name = "both"
          alarm_rule = "ALARM(a) AND ALARM(b) AND ALARM(c)"
        }
        """,
        "Composite alarm   1 Alarms   0.50",
    )
