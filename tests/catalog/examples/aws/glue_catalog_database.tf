resource "aws_glue_catalog_database" "a" {
  name = "a"
}
