resource "aws_ec2_transit_gateway" "hub" {}

resource "aws_vpn_gateway" "old" {}

resource "aws_dx_gateway_association" "hub" {
  dx_gateway_id         = "dx-1"
  associated_gateway_id = aws_ec2_transit_gateway.hub.id
}

resource "aws_dx_gateway_association" "old" {
  dx_gateway_id         = "dx-1"
  associated_gateway_id = aws_vpn_gateway.old.id
}
