resource "aws_ebs_volume" "data" {
  availability_zone = "us-east-1a"
  size              = 40
}

resource "aws_ebs_snapshot" "data" {
  volume_id = aws_ebs_volume.data.id
}

resource "aws_ebs_snapshot_copy" "tier" {
  for_each           = toset(["standard", "archive"])
  source_snapshot_id = aws_ebs_snapshot.data.id
  source_region      = "us-west-2"
  storage_tier       = each.key
}
