resource "aws_kms_external_key" "symmetric" {}

resource "aws_kms_external_key" "asymmetric" {
  key_spec = "RSA_4096"
}
