resource "aws_docdb_cluster" "standard" {
  cluster_identifier = "standard"
  storage_type       = "standard"
}

resource "aws_docdb_cluster_instance" "standard_db_t3_medium" {
  cluster_identifier = aws_docdb_cluster.standard.id
  instance_class     = "db.t3.medium"
}

resource "aws_docdb_cluster_instance" "standard_db_t4g_medium" {
  cluster_identifier = aws_docdb_cluster.standard.id
  instance_class     = "db.t4g.medium"
}

resource "aws_docdb_cluster_instance" "standard_db_r5_4xlarge" {
  cluster_identifier = aws_docdb_cluster.standard.id
  instance_class     = "db.r5.4xlarge"
}

resource "aws_docdb_cluster_instance" "standard_db_r6g_large" {
  cluster_identifier = aws_docdb_cluster.standard.id
  instance_class     = "db.r6g.large"
}

resource "aws_docdb_cluster" "iopt1" {
  cluster_identifier = "iopt1"
  storage_type       = "iopt1"
}

resource "aws_docdb_cluster_instance" "iopt1_db_t3_medium" {
  cluster_identifier = aws_docdb_cluster.iopt1.id
  instance_class     = "db.t3.medium"
}

resource "aws_docdb_cluster_instance" "iopt1_db_t4g_medium" {
  cluster_identifier = aws_docdb_cluster.iopt1.id
  instance_class     = "db.t4g.medium"
}

resource "aws_docdb_cluster_instance" "iopt1_db_r5_4xlarge" {
  cluster_identifier = aws_docdb_cluster.iopt1.id
  instance_class     = "db.r5.4xlarge"
}

resource "aws_docdb_cluster_instance" "iopt1_db_r6g_large" {
  cluster_identifier = aws_docdb_cluster.iopt1.id
  instance_class     = "db.r6g.large"
}
