resource "aws_storagegateway_gateway" "a" {
  gateway_name = "g"
}
