resource "aws_vpc_endpoint" "kind" {
  for_each          = toset(["Gateway", "Interface", "GatewayLoadBalancer"])
  vpc_id            = "vpc-1"
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = each.key
  subnet_ids        = ["subnet-1", "subnet-2"]
}
