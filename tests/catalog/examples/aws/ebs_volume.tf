resource "aws_ebs_volume" "kind" {
  for_each          = toset(["gp2", "gp3", "st1", "sc1", "standard"])
  availability_zone = "us-east-1a"
  type              = each.key
  size              = 500
}

resource "aws_ebs_volume" "fast" {
  for_each          = toset(["gp3", "io1", "io2"])
  availability_zone = "us-east-1a"
  type              = each.key
  size              = 500
  iops              = 70000
  throughput        = each.key == "gp3" ? 1000 : null
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "us-east-1a"
  size              = 8
}
