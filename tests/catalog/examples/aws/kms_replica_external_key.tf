resource "aws_kms_external_key" "primary" {
  multi_region = true
}

resource "aws_kms_replica_external_key" "a" {
  primary_key_arn = aws_kms_external_key.primary.arn
}
