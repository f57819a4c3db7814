resource "aws_lb" "front" {
  name               = local.name
  load_balancer_type = "application"
  subnets            = module.network.public_subnets
}

resource "aws_launch_template" "web" {
  name_prefix   = "${local.name}-web-"
  image_id      = "ami-0123456789abcdef0"
  instance_type = var.web.size

  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_type = "gp3"
      volume_size = var.web.disk
    }
  }
}

resource "aws_autoscaling_group" "web" {
  name                = "${local.name}-web"
  min_size            = var.web.min
  max_size            = var.web.max
  desired_capacity    = var.web.desired
  vpc_zone_identifier = module.network.private_subnets

  launch_template {
    id      = aws_launch_template.web.id
    version = "$Latest"
  }
}

resource "aws_cloudwatch_log_group" "web" {
  name              = "/${local.name}/web"
  retention_in_days = 30
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  alarm_name          = "${local.name}-5xx"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 2
  metric_name         = "HTTPCode_ELB_5XX_Count"
  namespace           = "AWS/ApplicationELB"
  period              = 60
  statistic           = "Sum"
  threshold           = 10
}
