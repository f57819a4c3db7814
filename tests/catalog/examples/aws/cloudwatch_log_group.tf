resource "aws_cloudwatch_log_group" "standard" {
  name              = "app"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "infrequent" {
  name            = "audit"
  log_group_class = "INFREQUENT_ACCESS"
}

resource "aws_cloudwatch_log_group" "delivery" {
  name            = "delivered"
  log_group_class = "DELIVERY"
}
