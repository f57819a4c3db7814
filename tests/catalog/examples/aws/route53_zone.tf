resource "aws_route53_zone" "a" {
  name = "example.com"
}
