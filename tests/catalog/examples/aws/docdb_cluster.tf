resource "aws_docdb_cluster" "a" {
  cluster_identifier = "a"
}
