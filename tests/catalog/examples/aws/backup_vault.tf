resource "aws_backup_vault" "a" {
  name = "v"
}
