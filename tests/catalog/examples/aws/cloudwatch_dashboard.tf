resource "aws_cloudwatch_dashboard" "a" {
  dashboard_name = "d"
  dashboard_body = "{}"
}
