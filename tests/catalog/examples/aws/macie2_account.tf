resource "aws_macie2_account" "a" {
  status = "ENABLED"
}

resource "aws_macie2_account" "paused" {
  status = "PAUSED"
}
