resource "aws_appsync_graphql_api" "a" {
  name                = "a"
  authentication_type = "API_KEY"
}
