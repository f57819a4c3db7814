resource "aws_cloudwatch_metric_stream" "a" {
  name          = "all"
  output_format = "json"
}
