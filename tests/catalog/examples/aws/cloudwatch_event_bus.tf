resource "aws_cloudwatch_event_bus" "a" {
  name = "orders"
}
