resource "aws_sns_topic_subscription" "a" {
  for_each = toset([
    "http", "https", "email", "email-json", "sms", "sqs", "lambda", "firehose", "application",
  ])
  topic_arn = "arn:aws:sns:us-east-1:123456789012:a"
  endpoint  = "e"
  protocol  = each.key
}
