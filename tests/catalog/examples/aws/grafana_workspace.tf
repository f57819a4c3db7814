resource "aws_grafana_workspace" "a" {
  account_access_type = "CURRENT_ACCOUNT"
}
