resource "aws_fsx_ontap_file_system" "first" {
  for_each            = toset(["SINGLE_AZ_1", "MULTI_AZ_1"])
  storage_capacity    = 1024
  throughput_capacity = 128
  deployment_type     = each.key
  subnet_ids          = ["subnet-1"]
  preferred_subnet_id = "subnet-1"
  disk_iops_configuration {
    mode = "USER_PROVISIONED"
    iops = 4000
  }
}

resource "aws_fsx_ontap_file_system" "second" {
  for_each                        = toset(["SINGLE_AZ_2", "MULTI_AZ_2"])
  storage_capacity                = 2048
  ha_pairs                        = 2
  throughput_capacity_per_ha_pair = 3072
  deployment_type                 = each.key
  subnet_ids                      = ["subnet-1"]
  preferred_subnet_id             = "subnet-1"
}
