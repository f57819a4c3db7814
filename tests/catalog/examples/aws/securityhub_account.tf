resource "aws_securityhub_account" "a" {}
