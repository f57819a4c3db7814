resource "aws_sfn_state_machine" "a" {
  for_each   = toset(["STANDARD", "EXPRESS"])
  name       = each.key
  type       = each.key
  role_arn   = "arn:aws:iam::123456789012:role/r"
  definition = "{}"
}
