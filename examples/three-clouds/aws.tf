# Orders: functions behind an interface, a table, and the events of every order in a bucket.

resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = aws_iam_role.orders.arn
  runtime       = "python3.13"
  handler       = "orders.take"
  filename      = "orders.zip"
  memory_size   = 512
}

resource "aws_iam_role" "orders" {
  name               = "orders"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_s3_bucket" "events" {
  bucket = "shop-order-events"
}

# One end of the tunnel to Google Cloud.
resource "aws_vpn_gateway" "analytics" {
  vpc_id = aws_vpc.orders.id
}

resource "aws_vpc" "orders" {
  cidr_block = "10.1.0.0/16"
}

resource "aws_customer_gateway" "google" {
  bgp_asn    = 65000
  ip_address = google_compute_ha_vpn_gateway.analytics.vpn_interfaces[0].ip_address
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "google" {
  vpn_gateway_id      = aws_vpn_gateway.analytics.id
  customer_gateway_id = aws_customer_gateway.google.id
  type                = "ipsec.1"
}
