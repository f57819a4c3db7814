resource "aws_lightsail_database" "b_micro_2_0" {
  bundle_id = "micro_2_0"
}

resource "aws_lightsail_database" "b_small_2_0" {
  bundle_id = "small_2_0"
}

resource "aws_lightsail_database" "b_medium_2_0" {
  bundle_id = "medium_2_0"
}

resource "aws_lightsail_database" "b_large_2_0" {
  bundle_id = "large_2_0"
}

resource "aws_lightsail_database" "b_large_ha_2_0" {
  bundle_id = "large_ha_2_0"
}
