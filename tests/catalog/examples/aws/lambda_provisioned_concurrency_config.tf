resource "aws_lambda_function" "a" {
  for_each      = toset(["x86_64", "arm64"])
  function_name = each.key
  role          = "arn:aws:iam::123456789012:role/r"
  architectures = [each.key]
  memory_size   = 1024
}

resource "aws_lambda_provisioned_concurrency_config" "in_code" {
  for_each                          = toset(["x86_64", "arm64"])
  function_name                     = aws_lambda_function.a[each.key].function_name
  provisioned_concurrent_executions = 5
  qualifier                         = "1"
}

resource "aws_lambda_provisioned_concurrency_config" "elsewhere" {
  function_name                     = "elsewhere"
  provisioned_concurrent_executions = 5
  qualifier                         = "1"
}
