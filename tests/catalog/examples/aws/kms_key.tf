resource "aws_kms_key" "rotated" {
  enable_key_rotation = true
}

resource "aws_kms_key" "symmetric_default" {
  customer_master_key_spec = "SYMMETRIC_DEFAULT"
}

resource "aws_kms_key" "rsa_2048" {
  customer_master_key_spec = "RSA_2048"
}

resource "aws_kms_key" "rsa_3072" {
  customer_master_key_spec = "RSA_3072"
}

resource "aws_kms_key" "rsa_4096" {
  customer_master_key_spec = "RSA_4096"
}

resource "aws_kms_key" "ecc_nist_p256" {
  customer_master_key_spec = "ECC_NIST_P256"
}

resource "aws_kms_key" "ecc_nist_p384" {
  customer_master_key_spec = "ECC_NIST_P384"
}

resource "aws_kms_key" "ecc_nist_p521" {
  customer_master_key_spec = "ECC_NIST_P521"
}

resource "aws_kms_key" "ecc_secg_p256k1" {
  customer_master_key_spec = "ECC_SECG_P256K1"
}

resource "aws_kms_key" "hmac_224" {
  customer_master_key_spec = "HMAC_224"
}

resource "aws_kms_key" "hmac_256" {
  customer_master_key_spec = "HMAC_256"
}

resource "aws_kms_key" "hmac_384" {
  customer_master_key_spec = "HMAC_384"
}

resource "aws_kms_key" "hmac_512" {
  customer_master_key_spec = "HMAC_512"
}

resource "aws_kms_key" "ml_dsa_44" {
  customer_master_key_spec = "ML_DSA_44"
}
