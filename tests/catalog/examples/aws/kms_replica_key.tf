resource "aws_kms_key" "primary" {
  multi_region        = true
  enable_key_rotation = true
}

resource "aws_kms_replica_key" "a" {
  primary_key_arn = aws_kms_key.primary.arn
}

resource "aws_kms_key" "signing" {
  multi_region             = true
  customer_master_key_spec = "ECC_NIST_P256"
}

resource "aws_kms_replica_key" "b" {
  primary_key_arn = aws_kms_key.signing.arn
}
