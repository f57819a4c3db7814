resource "aws_launch_template" "web" {
  instance_type = "m5.large"
}

resource "aws_launch_configuration" "old" {
  image_id      = "ami-1"
  instance_type = "t3.medium"
  spot_price    = "0.02"
}

resource "aws_autoscaling_group" "configured" {
  launch_configuration = aws_launch_configuration.old.name
  min_size             = 1
  max_size             = 1
}

resource "aws_autoscaling_group" "templated" {
  min_size         = 1
  desired_capacity = 2
  max_size         = 4
  launch_template {
    id = aws_launch_template.web.id
  }
  warm_pool {
    pool_state = "Running"
    min_size   = 2
  }
}

resource "aws_autoscaling_group" "mixed" {
  min_size         = 4
  max_size         = 8
  desired_capacity = 4
  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 1
      on_demand_percentage_above_base_capacity = 25
    }
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.web.id
      }
      override {
        instance_type = "c5.large"
      }
      override {
        instance_type     = "c5.2xlarge"
        weighted_capacity = "4"
      }
    }
  }
  warm_pool {
    max_group_prepared_capacity = 6
  }
}
