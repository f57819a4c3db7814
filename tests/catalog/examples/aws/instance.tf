locals {
  sizes = [
    "t2.micro", "t3.nano", "t3.medium", "t3a.large", "t4g.small", "m5.large", "m5a.4xlarge",
    "m6g.xlarge", "m6i.2xlarge", "m7g.large", "m7i.8xlarge", "m7i-flex.large", "m8g.large",
    "c5.large", "c6a.xlarge", "c6gn.2xlarge", "c7g.medium", "c7i.24xlarge", "c5.metal",
    "r5.large", "r6g.xlarge", "r7iz.2xlarge", "x1e.xlarge", "x2idn.16xlarge", "z1d.large",
    "i3.large", "i4i.xlarge", "d3.xlarge", "g4dn.xlarge", "g5.2xlarge", "p3.2xlarge",
    "p5.48xlarge", "inf2.xlarge", "trn1.2xlarge", "u-6tb1.56xlarge", "m4.large", "c4.xlarge",
    "r3.xlarge", "m3.medium", "t1.micro",
  ]
}

resource "aws_instance" "size" {
  for_each      = toset(local.sizes)
  ami           = "ami-1"
  instance_type = each.key
}

resource "aws_instance" "dedicated" {
  instance_type               = "t3.medium"
  tenancy                     = "dedicated"
  associate_public_ip_address = true
  monitoring                  = true
}

resource "aws_ec2_host" "own" {
  availability_zone = "us-east-1a"
  instance_family   = "m5"
}

resource "aws_instance" "hosted" {
  instance_type = "m5.large"
  host_id       = aws_ec2_host.own.id
}

resource "aws_instance" "spot" {
  instance_type = "m5.large"
  instance_market_options {
    market_type = "spot"
  }
}

resource "aws_instance" "prepaid" {
  instance_type = "p5.48xlarge"
  instance_market_options {
    market_type = "capacity-block"
  }
}

resource "aws_instance" "bursting" {
  instance_type = "t2.micro"
  credit_specification {
    cpu_credits = "unlimited"
  }
}

resource "aws_instance" "optimized" {
  instance_type = "r3.xlarge"
  ebs_optimized = true
}

resource "aws_instance" "disks" {
  instance_type = "m5.large"
  root_block_device {
    volume_type = "gp3"
    volume_size = 50
    iops        = 4000
    throughput  = 250
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    volume_size = 10
    volume_type = "io2"
    iops        = 70000
  }
  ephemeral_block_device {
    device_name  = "/dev/sdg"
    virtual_name = "ephemeral0"
  }
}

resource "aws_launch_template" "base" {
  instance_type = "m5.large"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      volume_size = 30
      volume_type = "gp3"
    }
  }
}

resource "aws_instance" "templated" {
  launch_template {
    id = aws_launch_template.base.id
  }
}
