resource "aws_launch_template" "t" {
  name          = "t"
  instance_type = "m5.large"
}

resource "aws_eks_node_group" "plain" {
  cluster_name    = "a"
  node_group_name = "plain"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
}

resource "aws_eks_node_group" "sizes" {
  cluster_name    = "a"
  node_group_name = "sizes"
  instance_types  = ["m5.large", "c5.large"]
  disk_size       = 100
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
}

resource "aws_eks_node_group" "spot" {
  cluster_name    = "a"
  node_group_name = "spot"
  instance_types  = ["m5.large", "c5.large"]
  capacity_type   = "SPOT"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
}

resource "aws_eks_node_group" "arm" {
  cluster_name    = "a"
  node_group_name = "arm"
  instance_types  = ["m6g.large"]
  ami_type        = "AL2023_ARM_64_STANDARD"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
}

resource "aws_eks_node_group" "windows" {
  cluster_name    = "a"
  node_group_name = "windows"
  instance_types  = ["m5.large"]
  ami_type        = "WINDOWS_CORE_2022_x86_64"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
}

resource "aws_eks_node_group" "templated" {
  cluster_name    = "a"
  node_group_name = "t"
  scaling_config {
    min_size     = 1
    desired_size = 2
    max_size     = 3
  }
  launch_template {
    id      = aws_launch_template.t.id
    version = 1
  }
}
