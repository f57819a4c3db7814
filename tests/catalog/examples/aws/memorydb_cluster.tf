resource "aws_memorydb_cluster" "t4g_small" {
  name      = "a"
  acl_name  = "a"
  node_type = "db.t4g.small"
}

resource "aws_memorydb_cluster" "r6g_large" {
  name      = "a"
  acl_name  = "a"
  node_type = "db.r6g.large"
}
