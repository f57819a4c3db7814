resource "aws_route53_record" "plain" {
  zone_id = "Z1"
  name    = "a"
  type    = "A"
  ttl     = 300
  records = ["192.0.2.1"]
}

resource "aws_route53_record" "near" {
  zone_id        = "Z1"
  name           = "b"
  type           = "A"
  ttl            = 300
  records        = ["192.0.2.1"]
  set_identifier = "near"
  geoproximity_routing_policy {
    aws_region = "us-east-1"
  }
}

resource "aws_route53_record" "by_address" {
  zone_id        = "Z1"
  name           = "c"
  type           = "A"
  ttl            = 300
  records        = ["192.0.2.1"]
  set_identifier = "there"
  cidr_routing_policy {
    collection_id = "c"
    location_name = "l"
  }
}
