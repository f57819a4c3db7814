resource "aws_glue_crawler" "a" {
  name          = "a"
  database_name = "a"
  role          = "r"
}
