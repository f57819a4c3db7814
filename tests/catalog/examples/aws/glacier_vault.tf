resource "aws_glacier_vault" "a" {
  name = "a"
}
