resource "aws_db_cluster_snapshot" "a" {
  db_cluster_identifier          = "a"
  db_cluster_snapshot_identifier = "b"
}
