resource "aws_fsx_lustre_file_system" "scratch" {
  for_each         = toset(["SCRATCH_1", "SCRATCH_2"])
  storage_capacity = 1200
  deployment_type  = each.key
  subnet_ids       = ["subnet-1"]
}

resource "aws_fsx_lustre_file_system" "first" {
  for_each                    = toset(["50", "100", "200"])
  storage_capacity            = 1200
  deployment_type             = "PERSISTENT_1"
  per_unit_storage_throughput = each.key
  subnet_ids                  = ["subnet-1"]
}

resource "aws_fsx_lustre_file_system" "disk" {
  for_each = {
    for pair in setproduct([12, 40], ["NONE", "READ"]) : join("-", pair) => pair
  }
  storage_capacity            = 6000
  deployment_type             = "PERSISTENT_1"
  storage_type                = "HDD"
  per_unit_storage_throughput = each.value[0]
  drive_cache_type            = each.value[1]
  subnet_ids                  = ["subnet-1"]
}

resource "aws_fsx_lustre_file_system" "second" {
  for_each                    = toset(["125", "250", "500", "1000"])
  storage_capacity            = 1200
  deployment_type             = "PERSISTENT_2"
  per_unit_storage_throughput = each.key
  subnet_ids                  = ["subnet-1"]
  metadata_configuration {
    mode = "USER_PROVISIONED"
    iops = 3000
  }
}

resource "aws_fsx_lustre_file_system" "elastic" {
  deployment_type     = "PERSISTENT_2"
  storage_type        = "INTELLIGENT_TIERING"
  throughput_capacity = 4000
  subnet_ids          = ["subnet-1"]
}
