resource "aws_ssm_activation" "a" {
  iam_role           = "r"
  registration_limit = 5
}
