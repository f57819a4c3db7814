resource "aws_neptune_cluster" "standard" {
  cluster_identifier = "standard"
  storage_type       = "standard"
  serverless_v2_scaling_configuration {
    min_capacity = 2
    max_capacity = 8
  }
}

resource "aws_neptune_cluster_instance" "standard_db_t3_medium" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.t3.medium"
}

resource "aws_neptune_cluster_instance" "standard_db_t4g_medium" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.t4g.medium"
}

resource "aws_neptune_cluster_instance" "standard_db_r5_large" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.r5.large"
}

resource "aws_neptune_cluster_instance" "standard_db_r6g_2xlarge" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.r6g.2xlarge"
}

resource "aws_neptune_cluster_instance" "standard_db_x2iedn_xlarge" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.x2iedn.xlarge"
}

resource "aws_neptune_cluster_instance" "standard_db_serverless" {
  cluster_identifier = aws_neptune_cluster.standard.id
  instance_class     = "db.serverless"
}

resource "aws_neptune_cluster" "iopt1" {
  cluster_identifier = "iopt1"
  storage_type       = "iopt1"
  serverless_v2_scaling_configuration {
    min_capacity = 2
    max_capacity = 8
  }
}

resource "aws_neptune_cluster_instance" "iopt1_db_t3_medium" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.t3.medium"
}

resource "aws_neptune_cluster_instance" "iopt1_db_t4g_medium" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.t4g.medium"
}

resource "aws_neptune_cluster_instance" "iopt1_db_r5_large" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.r5.large"
}

resource "aws_neptune_cluster_instance" "iopt1_db_r6g_2xlarge" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.r6g.2xlarge"
}

resource "aws_neptune_cluster_instance" "iopt1_db_x2iedn_xlarge" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.x2iedn.xlarge"
}

resource "aws_neptune_cluster_instance" "iopt1_db_serverless" {
  cluster_identifier = aws_neptune_cluster.iopt1.id
  instance_class     = "db.serverless"
}
