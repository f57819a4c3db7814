resource "aws_fsx_windows_file_system" "disks" {
  for_each = {
    for pair in setproduct(["SINGLE_AZ_2", "MULTI_AZ_1"], ["SSD", "HDD"]) : join("-", pair) => pair
  }
  storage_capacity    = 2000
  throughput_capacity = 32
  deployment_type     = each.value[0]
  storage_type        = each.value[1]
  subnet_ids          = ["subnet-1"]
}

resource "aws_fsx_windows_file_system" "fast" {
  for_each            = toset(["SINGLE_AZ_1", "MULTI_AZ_1"])
  storage_capacity    = 100
  throughput_capacity = 32
  deployment_type     = each.key
  subnet_ids          = ["subnet-1"]
  disk_iops_configuration {
    mode = "USER_PROVISIONED"
    iops = 1000
  }
}
