resource "aws_eks_cluster" "newest" {
  name = "newest"
}

resource "aws_eks_cluster" "v1_29" {
  name    = "v"
  version = "1.29"
}

resource "aws_eks_cluster" "v1_31" {
  name    = "v"
  version = "1.31"
}

resource "aws_eks_cluster" "v1_35" {
  name    = "v"
  version = "1.35"
}

resource "aws_eks_cluster" "standard" {
  name = "standard"
  control_plane_scaling_config {
    tier = "standard"
  }
}

resource "aws_eks_cluster" "tier_xl" {
  name = "tier-xl"
  control_plane_scaling_config {
    tier = "tier-xl"
  }
}

resource "aws_eks_cluster" "tier_2xl" {
  name = "tier-2xl"
  control_plane_scaling_config {
    tier = "tier-2xl"
  }
}

resource "aws_eks_cluster" "tier_4xl" {
  name = "tier-4xl"
  control_plane_scaling_config {
    tier = "tier-4xl"
  }
}

resource "aws_eks_cluster" "tier_8xl" {
  name = "tier-8xl"
  control_plane_scaling_config {
    tier = "tier-8xl"
  }
}
