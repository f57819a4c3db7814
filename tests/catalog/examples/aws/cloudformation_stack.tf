resource "aws_cloudformation_stack" "a" {
  name = "s"
}
