resource "aws_dax_cluster" "t3_small" {
  cluster_name       = "a"
  iam_role_arn       = "a"
  node_type          = "dax.t3.small"
  replication_factor = 3
}

resource "aws_dax_cluster" "r5_large" {
  cluster_name       = "a"
  iam_role_arn       = "a"
  node_type          = "dax.r5.large"
  replication_factor = 3
}
