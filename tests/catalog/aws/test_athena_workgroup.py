"""What an Athena workgroup costs."""


def test_queries_by_what_they_scan(bill):
    sql = 'resource "aws_athena_workgroup" "a" { name = "a" }\n'
    bill(sql, "Data scanned  10 Terabytes  50.00", {"monthly_data_scanned_tb": 10})


def test_spark_by_the_hour(bill):
    bill(
        """
        resource "aws_athena_workgroup" "a" {
          name = "a"
          configuration {
            engine_version { selected_engine_version = "PySpark engine version 3" }
          }
        }
        """,
        "Spark DPU-hours  100 DPU-Hour  35.00",
        usage={"monthly_data_scanned_tb": 10, "monthly_spark_dpu_hours": 100},
    )
