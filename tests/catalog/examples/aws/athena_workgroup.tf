resource "aws_athena_workgroup" "sql" {
  name = "sql"
}

resource "aws_athena_workgroup" "spark" {
  name = "spark"
  configuration {
    engine_version {
      selected_engine_version = "PySpark engine version 3"
    }
  }
}
