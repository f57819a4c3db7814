resource "aws_xray_group" "a" {
  group_name = "g"
}
