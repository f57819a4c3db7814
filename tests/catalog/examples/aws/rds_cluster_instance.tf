resource "aws_rds_cluster" "mysql_standard" {
  engine = "aurora-mysql"
  serverlessv2_scaling_configuration {
    min_capacity = 1
    max_capacity = 8
  }
}

resource "aws_rds_cluster_instance" "mysql_standard_db_t3_medium" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t3.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_t3_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t3.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_t4g_medium" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t4g.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_r5_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r5.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_r5_2xlarge" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r5.2xlarge"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_r6g_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r6g.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_standard_db_serverless" {
  cluster_identifier                    = aws_rds_cluster.mysql_standard.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.serverless"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster" "mysql_iopt1" {
  engine       = "aurora-mysql"
  storage_type = "aurora-iopt1"
  serverlessv2_scaling_configuration {
    min_capacity = 1
    max_capacity = 8
  }
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_t3_medium" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t3.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_t3_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t3.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_t4g_medium" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.t4g.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_r5_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r5.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_r5_2xlarge" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r5.2xlarge"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_r6g_large" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.r6g.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "mysql_iopt1_db_serverless" {
  cluster_identifier                    = aws_rds_cluster.mysql_iopt1.id
  engine                                = "aurora-mysql"
  instance_class                        = "db.serverless"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster" "postgresql_standard" {
  engine = "aurora-postgresql"
  serverlessv2_scaling_configuration {
    min_capacity = 1
    max_capacity = 8
  }
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_t3_medium" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t3.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_t3_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t3.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_t4g_medium" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t4g.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_r5_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r5.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_r5_2xlarge" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r5.2xlarge"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_r6g_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r6g.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_standard_db_serverless" {
  cluster_identifier                    = aws_rds_cluster.postgresql_standard.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.serverless"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster" "postgresql_iopt1" {
  engine       = "aurora-postgresql"
  storage_type = "aurora-iopt1"
  serverlessv2_scaling_configuration {
    min_capacity = 1
    max_capacity = 8
  }
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_t3_medium" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t3.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_t3_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t3.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_t4g_medium" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.t4g.medium"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_r5_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r5.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_r5_2xlarge" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r5.2xlarge"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_r6g_large" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.r6g.large"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "postgresql_iopt1_db_serverless" {
  cluster_identifier                    = aws_rds_cluster.postgresql_iopt1.id
  engine                                = "aurora-postgresql"
  instance_class                        = "db.serverless"
  performance_insights_enabled          = true
  performance_insights_retention_period = 93
}

resource "aws_rds_cluster_instance" "old_mysql5_r5" {
  cluster_identifier = aws_rds_cluster.mysql_standard.id
  engine             = "aurora-mysql"
  engine_version     = "5.7.mysql_aurora.2.11.2"
  instance_class     = "db.r5.large"
}

resource "aws_rds_cluster_instance" "old_mysql5_se" {
  cluster_identifier = aws_rds_cluster.mysql_standard.id
  engine             = "aurora-mysql"
  engine_version     = "5.7.mysql_aurora.2.11.2"
  instance_class     = "db.serverless"
}

resource "aws_rds_cluster_instance" "old_postgresql12r5" {
  cluster_identifier = aws_rds_cluster.postgresql_standard.id
  engine             = "aurora-postgresql"
  engine_version     = "12.9"
  instance_class     = "db.r5.large"
}

resource "aws_rds_cluster_instance" "old_postgresql12se" {
  cluster_identifier = aws_rds_cluster.postgresql_standard.id
  engine             = "aurora-postgresql"
  engine_version     = "12.9"
  instance_class     = "db.serverless"
}

resource "aws_rds_cluster_instance" "old_postgresql13r5" {
  cluster_identifier = aws_rds_cluster.postgresql_standard.id
  engine             = "aurora-postgresql"
  engine_version     = "13.9"
  instance_class     = "db.r5.large"
}

resource "aws_rds_cluster_instance" "old_postgresql13se" {
  cluster_identifier = aws_rds_cluster.postgresql_standard.id
  engine             = "aurora-postgresql"
  engine_version     = "13.9"
  instance_class     = "db.serverless"
}

resource "aws_rds_cluster_instance" "advanced" {
  cluster_identifier                    = "elsewhere"
  engine                                = "aurora-mysql"
  instance_class                        = "db.r5.large"
  database_insights_mode                = "advanced"
  performance_insights_enabled          = true
  performance_insights_retention_period = 731
}
