resource "aws_neptune_cluster_snapshot" "a" {
  db_cluster_identifier          = "a"
  db_cluster_snapshot_identifier = "a"
}
