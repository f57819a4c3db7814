resource "aws_config_config_rule" "a" {
  name = "r"
}
