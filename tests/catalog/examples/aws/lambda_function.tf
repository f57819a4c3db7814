resource "aws_lambda_function" "plain" {
  function_name = "plain"
  role          = "arn:aws:iam::123456789012:role/r"
}

resource "aws_lambda_function" "sized" {
  for_each      = toset(["x86_64", "arm64"])
  function_name = each.key
  role          = "arn:aws:iam::123456789012:role/r"
  architectures = [each.key]
  memory_size   = 1024
  ephemeral_storage {
    size = 1024
  }
}
