resource "aws_fsx_openzfs_file_system" "ssd" {
  for_each = toset([
    "SINGLE_AZ_1", "SINGLE_AZ_2", "SINGLE_AZ_HA_1", "SINGLE_AZ_HA_2", "MULTI_AZ_1",
  ])
  storage_capacity    = 100
  throughput_capacity = 160
  deployment_type     = each.key
  subnet_ids          = ["subnet-1"]
  disk_iops_configuration {
    mode = "USER_PROVISIONED"
    iops = 1000
  }
}

resource "aws_fsx_openzfs_file_system" "elastic" {
  storage_type        = "INTELLIGENT_TIERING"
  throughput_capacity = 1280
  deployment_type     = "MULTI_AZ_1"
  subnet_ids          = ["subnet-1"]
}
