resource "aws_ec2_transit_gateway_vpc_attachment" "app" {
  subnet_ids         = ["subnet-1"]
  transit_gateway_id = "tgw-1"
  vpc_id             = "vpc-1"
}
