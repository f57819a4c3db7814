resource "aws_db_proxy" "a" {
  name          = "a"
  engine_family = "MYSQL"
}
