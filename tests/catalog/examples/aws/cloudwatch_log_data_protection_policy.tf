resource "aws_cloudwatch_log_data_protection_policy" "a" {
  log_group_name  = "app"
  policy_document = "{}"
}
