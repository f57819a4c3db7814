resource "aws_cloudformation_stack_set" "a" {
  name = "s"
}
