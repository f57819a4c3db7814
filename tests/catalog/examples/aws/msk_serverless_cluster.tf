resource "aws_msk_serverless_cluster" "a" {
  cluster_name = "a"
}
