resource "aws_shield_subscription" "a" {
  auto_renew = "ENABLED"
}
