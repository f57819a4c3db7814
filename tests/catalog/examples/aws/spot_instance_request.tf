resource "aws_spot_instance_request" "size" {
  for_each      = toset(["t3.medium", "m5.large", "c6g.xlarge", "r5.4xlarge"])
  ami           = "ami-1"
  instance_type = each.key
  spot_price    = "0.03"
}
