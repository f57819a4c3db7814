resource "aws_neptune_cluster" "standard" {
  cluster_identifier = "standard"
  storage_type       = "standard"
}

resource "aws_neptune_cluster" "iopt1" {
  cluster_identifier = "iopt1"
  storage_type       = "iopt1"
}
