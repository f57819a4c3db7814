resource "aws_config_organization_managed_rule" "a" {
  name = "r"
}
