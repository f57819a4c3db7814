resource "aws_cloudwatch_composite_alarm" "a" {
  alarm_name = "both"
  alarm_rule = "ALARM(a) AND ALARM(b)"
}
