resource "aws_instance" "web" {
  count         = 3
  ami           = "ami-0123456789abcdef0"
  instance_type = var.environment == "production" ? "m5.2xlarge" : "t3.medium"
  ebs_optimized = !startswith(local.type, "t")

  root_block_device {
    volume_type = "gp3"
    volume_size = 50
    throughput  = 125.5
    encrypted   = true
  }

  ebs_block_device {
    device_name = "/dev/sdb"
    volume_size = 100
  }

  ebs_block_device {
    device_name = "/dev/sdc"
    volume_size = 2 * 100 + 10 % 3 - 1
  }

  credit_specification { cpu_credits = "unlimited" }

  metadata_options {}

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [ami, tags["Version"]]
  }

  tags = merge(local.tags, {
    Name = "web-${count.index + 1}"
    Role = "web",
    Zone = "${var.region}a"
  })
}

resource "aws_autoscaling_group" "workers" {
  min_size = 2
  max_size = max(4, var.workers...)

  dynamic "tag" {
    for_each = { for key, value in local.tags : key => value if key != "Name" }
    iterator = label
    content {
      key                 = label.key
      value               = label.value
      propagate_at_launch = true
    }
  }
}
