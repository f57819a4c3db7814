resource "aws_db_snapshot" "a" {
  db_instance_identifier = "a"
  db_snapshot_identifier = "b"
}
