resource "aws_waf_web_acl" "a" {
  name        = "classic"
  metric_name = "classic"

  rules {
    priority = 1
    rule_id  = "a"
  }
}
