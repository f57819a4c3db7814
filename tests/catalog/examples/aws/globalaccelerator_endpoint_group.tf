resource "aws_globalaccelerator_endpoint_group" "region" {
  for_each              = toset(["us-east-1", "eu-west-1"])
  listener_arn          = "arn:aws:globalaccelerator::123456789012:accelerator/a/listener/l"
  endpoint_group_region = each.key
}
