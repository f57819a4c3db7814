resource "aws_ec2_transit_gateway_peering_attachment" "other" {
  peer_region             = "eu-west-1"
  peer_transit_gateway_id = "tgw-2"
  transit_gateway_id      = "tgw-1"
}
