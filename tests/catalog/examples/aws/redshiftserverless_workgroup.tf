resource "aws_redshiftserverless_workgroup" "a" {
  namespace_name = "a"
  workgroup_name = "a"
  base_capacity  = 32
}
