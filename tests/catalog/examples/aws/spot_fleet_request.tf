resource "aws_launch_template" "worker" {
  instance_type = "c5.large"
}

resource "aws_spot_fleet_request" "specified" {
  iam_fleet_role  = "arn:aws:iam::123456789012:role/fleet"
  target_capacity = 6
  launch_specification {
    ami           = "ami-1"
    instance_type = "m4.large"
  }
  launch_specification {
    ami               = "ami-1"
    instance_type     = "m4.4xlarge"
    weighted_capacity = "6"
    root_block_device {
      volume_size = 300
      volume_type = "gp2"
    }
  }
}

resource "aws_spot_fleet_request" "templated" {
  iam_fleet_role            = "arn:aws:iam::123456789012:role/fleet"
  target_capacity           = 3
  on_demand_target_capacity = 1
  launch_template_config {
    launch_template_specification {
      id      = aws_launch_template.worker.id
      version = "1"
    }
    overrides {
      instance_type = "m5.large"
    }
  }
}
