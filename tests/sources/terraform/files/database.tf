resource "aws_db_instance" "main" {
  allocated_storage       = 20
  max_allocated_storage   = 1e3
  engine                  = "postgres"
  engine_version          = "15.4"
  instance_class          = lookup(var.classes, terraform.workspace, "db.t3.medium")
  multi_az                = var.environment == "production" && !var.cheap || var.force_multi_az
  backup_retention_period = var.environment == "production" ? 30 : var.environment == "staging" ? 7 : 0
  iops                    = null
  password                = random_password.main.result
}

resource "aws_rds_cluster" "main" {
  engine = "aurora-postgresql"
  serverlessv2_scaling_configuration {
    min_capacity = 0.5
    max_capacity = 16
  }
}

resource "aws_dynamodb_table" "events" {
  name         = "events"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  global_secondary_index {
    name            = "by-date"
    hash_key        = "date"
    projection_type = "ALL"
  }
}
