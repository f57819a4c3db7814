resource "aws_api_gateway_stage" "plain" {
  rest_api_id   = "a"
  stage_name    = "plain"
  deployment_id = "d"
}

resource "aws_api_gateway_stage" "cached" {
  for_each              = toset(["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"])
  rest_api_id           = "a"
  stage_name            = "cached"
  deployment_id         = "d"
  cache_cluster_enabled = true
  cache_cluster_size    = each.key
}

resource "aws_api_gateway_stage" "smallest" {
  rest_api_id           = "a"
  stage_name            = "smallest"
  deployment_id         = "d"
  cache_cluster_enabled = true
}
