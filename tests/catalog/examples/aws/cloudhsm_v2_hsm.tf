resource "aws_cloudhsm_v2_hsm" "a" {
  cluster_id = "c"
}
