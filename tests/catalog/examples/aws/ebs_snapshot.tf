resource "aws_ebs_volume" "data" {
  availability_zone = "us-east-1a"
  size              = 40
}

resource "aws_ebs_snapshot" "tier" {
  for_each     = toset(["standard", "archive"])
  volume_id    = aws_ebs_volume.data.id
  storage_tier = each.key
}
