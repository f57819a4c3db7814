resource "aws_prometheus_workspace" "a" {
  alias = "w"
}
