resource "aws_dx_connection" "speed" {
  for_each  = toset(["1Gbps", "10Gbps", "100Gbps", "400Gbps"])
  name      = "office"
  bandwidth = each.key
  location  = "EqDC2"
}
