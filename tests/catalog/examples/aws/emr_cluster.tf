resource "aws_emr_cluster" "a" {
  name          = "e"
  release_label = "emr-7.5.0"
  service_role  = "r"

  master_instance_group {
    instance_type = "m5.xlarge"
  }

  core_instance_group {
    instance_type  = "m5.xlarge"
    instance_count = 2
  }
}
