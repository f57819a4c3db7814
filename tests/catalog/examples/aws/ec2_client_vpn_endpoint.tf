resource "aws_ec2_client_vpn_endpoint" "staff" {
  client_cidr_block = "10.0.0.0/16"
}
