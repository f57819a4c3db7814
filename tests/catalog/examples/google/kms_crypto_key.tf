variable "location" {}

resource "google_kms_key_ring" "r" {
  name     = "r"
  location = var.location
}

resource "google_kms_crypto_key" "software" {
  key_ring = google_kms_key_ring.r.id
}

resource "google_kms_crypto_key" "hsm" {
  for_each = toset(["GOOGLE_SYMMETRIC_ENCRYPTION", "EC_SIGN_P256_SHA256", "EC_SIGN_P384_SHA384", "RSA_SIGN_PKCS1_2048_SHA256", "RSA_SIGN_PSS_4096_SHA512"])
  key_ring = google_kms_key_ring.r.id
  version_template {
    protection_level = "HSM"
    algorithm        = each.key
  }
}
