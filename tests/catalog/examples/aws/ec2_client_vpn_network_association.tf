resource "aws_ec2_client_vpn_network_association" "staff" {
  client_vpn_endpoint_id = "cvpn-1"
  subnet_id              = "subnet-1"
}
