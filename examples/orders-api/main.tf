# A serverless API. Some of it the code does not tell (var.cache_size has no value), and most of
# its cost depends on use: finops-usage.yml beside it says how much.

terraform {
  backend "s3" {}
}

provider "aws" {
  region = "eu-west-1"
}

variable "cache_size" {
  type        = string
  description = "Node type of the cache: every environment sets its own."
}

variable "audit" {
  type        = bool
  description = "Whether calls are kept for the auditors."
}

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_lambda_function" "orders" {
  for_each = {
    place  = 512
    cancel = 256
    list   = 256
  }
  function_name = "orders-${each.key}"
  role          = aws_iam_role.lambda.arn
  handler       = "orders.${each.key}"
  runtime       = "python3.12"
  filename      = "orders.zip"
  memory_size   = each.value
  architectures = ["arm64"]
}

resource "aws_iam_role" "lambda" {
  name = "orders-lambda"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_sqs_queue" "placed" {
  name = "orders-placed"
}

resource "aws_elasticache_cluster" "prices" {
  cluster_id      = "prices"
  engine          = "redis"
  node_type       = var.cache_size
  num_cache_nodes = 1
}

resource "aws_kinesis_stream" "audit" {
  count       = var.audit ? 1 : 0
  name        = "orders-audit"
  shard_count = 2
}
