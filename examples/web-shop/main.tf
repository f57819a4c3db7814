# A small web shop: a load balancer, two to six web servers, a database, a cache and a bucket.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      application = "web-shop"
      environment = var.environment
      owner       = "team-shop"
      cost-center = "1042"
    }
  }
}

module "network" {
  source = "./modules/network"

  name  = local.name
  cidr  = "10.20.0.0/16"
  zones = slice(data.aws_availability_zones.here.names, 0, 2)
}

data "aws_availability_zones" "here" {}

locals {
  name = "shop-${var.environment}"
}
