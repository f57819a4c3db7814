resource "aws_rds_cluster" "c_mysql_standard" {
  engine                    = "aurora-mysql"
  engine_mode               = "provisioned"
  global_cluster_identifier = "everywhere"
  backtrack_window          = 3600
}

resource "aws_rds_cluster" "c_mysql_iopt1" {
  engine                    = "aurora-mysql"
  engine_mode               = "provisioned"
  storage_type              = "aurora-iopt1"
  global_cluster_identifier = "everywhere"
  backtrack_window          = 3600
}

resource "aws_rds_cluster" "serverless_mysql" {
  engine      = "aurora-mysql"
  engine_mode = "serverless"
}

resource "aws_rds_cluster" "c_postgresql_standard" {
  engine                    = "aurora-postgresql"
  engine_mode               = "provisioned"
  global_cluster_identifier = "everywhere"
}

resource "aws_rds_cluster" "c_postgresql_iopt1" {
  engine                    = "aurora-postgresql"
  engine_mode               = "provisioned"
  storage_type              = "aurora-iopt1"
  global_cluster_identifier = "everywhere"
}

resource "aws_rds_cluster" "serverless_postgresql" {
  engine      = "aurora-postgresql"
  engine_mode = "serverless"
}

resource "aws_rds_cluster" "three_mysql_io1" {
  engine                    = "mysql"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "io1"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_mysql_gp3" {
  engine                    = "mysql"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "gp3"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_mysql_io2" {
  engine                    = "mysql"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "io2"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_postgres_io1" {
  engine                    = "postgres"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "io1"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_postgres_gp3" {
  engine                    = "postgres"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "gp3"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_postgres_io2" {
  engine                    = "postgres"
  db_cluster_instance_class = "db.m5d.large"
  storage_type              = "io2"
  allocated_storage         = 500
  iops                      = 14000
}

resource "aws_rds_cluster" "three_old" {
  engine                    = "postgres"
  engine_version            = "12.19"
  db_cluster_instance_class = "db.r6gd.large"
  storage_type              = "io1"
  allocated_storage         = 100
  iops                      = 1000
}
