resource "aws_shield_protection" "a" {
  name         = "p"
  resource_arn = "arn:aws:ec2:us-east-1:123456789012:eip-allocation/e"
}
