resource "aws_route53_health_check" "kinds" {
  for_each         = toset(["HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"])
  fqdn             = "example.com"
  type             = each.key
  request_interval = 10
  measure_latency  = true
}

resource "aws_route53_health_check" "derived" {
  for_each = toset(["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"])
  type     = each.key
}
