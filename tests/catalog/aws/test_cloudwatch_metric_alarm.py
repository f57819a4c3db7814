from collections.abc import Callable

Bill = Callable[..., None]


MATH = """
    metric_query {{
      id          = "e1"
      expression  = "{expression}"
      return_data = true
    }}
    metric_query {{
      id = "m1"
      metric {{
        metric_name = "RequestCount"
        namespace   = "AWS/ApplicationELB"
        period      = {period}
        stat        = "Sum"
      }}
    }}
"""


def test_an_alarm_watches_one_metric(bill: Bill) -> None:
    bill('resource "aws_cloudwatch_metric_alarm" "a" { period = "120" }', "Alarm   1 Alarms   0.10")


def test_less_than_a_minute_is_high_resolution(bill: Bill) -> None:
    bill('resource "aws_cloudwatch_metric_alarm" "a" { period = "10" }', "Alarm   1 Alarms   0.40")


def test_metric_math_pays_for_metrics_and_not_for_expressions(bill: Bill) -> None:
    second = """
      metric_query {
        id = "m2"
        metric {
          metric_name = "HTTPCode_ELB_5XX_Count"
          namespace   = "AWS/ApplicationELB"
          period      = 120
          stat        = "Sum"
        }
      }
    """
    queries = MATH.format(expression="m2/m1", period=120) + second
    bill(f'resource "aws_cloudwatch_metric_alarm" "a" {{ {queries} }}', "Alarm   2 Alarms   0.20")


def test_an_anomaly_band_has_two_more_metrics(bill: Bill) -> None:
    queries = MATH.format(expression="ANOMALY_DETECTION_BAND(m1, 2)", period=60)
    bill(f'resource "aws_cloudwatch_metric_alarm" "a" {{ {queries} }}', "Alarm   3 Alarms   0.30")


def test_the_period_of_a_query_counts(bill: Bill) -> None:
    queries = MATH.format(expression="m1 * 100", period='"30"')
    bill(f'resource "aws_cloudwatch_metric_alarm" "a" {{ {queries} }}', "Alarm   1 Alarms   0.40")


def test_metrics_insights_pays_for_every_metric_it_matches(bill: Bill) -> None:
    bill(
        """
        resource "aws_cloudwatch_metric_alarm" "a" {
          metric_query {
            id         = "q1"
            expression = "SELECT MAX(CPUUtilization) FROM SCHEMA(\\"AWS/EC2\\", InstanceId)"
            period     = 60
          }
        }
        """,
        "Metrics analyzed   50 Alarms   10.00",
        {"metrics_analyzed": 50},
    )
