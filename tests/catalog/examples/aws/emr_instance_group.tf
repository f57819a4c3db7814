resource "aws_emr_instance_group" "a" {
  cluster_id     = "c"
  instance_type  = "m5.xlarge"
  instance_count = 2

  ebs_config {
    size                 = 100
    type                 = "gp3"
    volumes_per_instance = 2
  }
}

resource "aws_emr_instance_group" "spot" {
  cluster_id    = "c"
  instance_type = "m5.xlarge"
  bid_price     = "0.30"
}
