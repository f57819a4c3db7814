resource "aws_ec2_host" "family" {
  for_each          = toset(["c5", "mac1", "m5", "r5", "c6g"])
  availability_zone = "us-east-1a"
  instance_family   = each.key
}

resource "aws_ec2_host" "size" {
  availability_zone = "us-east-1a"
  instance_type     = "c5.xlarge"
}
