resource "aws_lightsail_instance" "b_nano_3_0" {
  name      = "i"
  bundle_id = "nano_3_0"
}

resource "aws_lightsail_instance" "b_micro_3_0" {
  name      = "i"
  bundle_id = "micro_3_0"
}

resource "aws_lightsail_instance" "b_small_3_0" {
  name      = "i"
  bundle_id = "small_3_0"
}

resource "aws_lightsail_instance" "b_medium_3_0" {
  name      = "i"
  bundle_id = "medium_3_0"
}

resource "aws_lightsail_instance" "b_large_3_0" {
  name      = "i"
  bundle_id = "large_3_0"
}

resource "aws_lightsail_instance" "b_xlarge_3_0" {
  name      = "i"
  bundle_id = "xlarge_3_0"
}

resource "aws_lightsail_instance" "b_2xlarge_3_0" {
  name      = "i"
  bundle_id = "2xlarge_3_0"
}

resource "aws_lightsail_instance" "b_4xlarge_3_0" {
  name      = "i"
  bundle_id = "4xlarge_3_0"
}

resource "aws_lightsail_instance" "b_small_win_3_0" {
  name      = "i"
  bundle_id = "small_win_3_0"
}

resource "aws_lightsail_instance" "b_small_ipv6_3_0" {
  name      = "i"
  bundle_id = "small_ipv6_3_0"
}

resource "aws_lightsail_instance" "b_small_win_ipv6_3_0" {
  name      = "i"
  bundle_id = "small_win_ipv6_3_0"
}
