resource "aws_ec2_traffic_mirror_session" "tap" {
  network_interface_id     = "eni-1"
  session_number           = 1
  traffic_mirror_filter_id = "tmf-1"
  traffic_mirror_target_id = "tmt-1"
}
