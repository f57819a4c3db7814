resource "aws_efs_file_system" "modes" {
  for_each                        = toset(["bursting", "elastic", "provisioned"])
  throughput_mode                 = each.key
  provisioned_throughput_in_mibps = each.key == "provisioned" ? 100 : null
}

resource "aws_efs_file_system" "one_zone" {
  for_each               = toset(["bursting", "elastic"])
  throughput_mode        = each.key
  availability_zone_name = "a"
}
