resource "aws_acmpca_certificate_authority" "general" {
  type = "ROOT"
}

resource "aws_acmpca_certificate_authority" "short" {
  usage_mode = "SHORT_LIVED_CERTIFICATE"
}
