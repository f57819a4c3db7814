resource "aws_apigatewayv2_api" "a" {
  for_each      = toset(["HTTP", "WEBSOCKET"])
  name          = each.key
  protocol_type = each.key
}
