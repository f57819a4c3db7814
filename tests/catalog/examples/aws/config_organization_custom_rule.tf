resource "aws_config_organization_custom_rule" "a" {
  name = "r"
}
