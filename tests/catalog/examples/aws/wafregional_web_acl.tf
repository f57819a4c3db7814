resource "aws_wafregional_web_acl" "a" {
  name        = "classic"
  metric_name = "classic"

  rule {
    priority = 1
    rule_id  = "a"
  }
}
