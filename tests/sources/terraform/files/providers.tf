terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source                = "hashicorp/aws"
      version               = "~> 5.0"
      configuration_aliases = [aws.audit]
    }
    random = { source = "hashicorp/random" }
  }

  backend "s3" {
    bucket = "state"
    key    = "main.tfstate"
    region = "eu-central-1"
  }
}

provider "aws" {
  region = "eu-central-1"
  default_tags {
    tags = { Team = "platform" }
  }
}

provider "aws" {
  alias  = "frankfurt"
  region = var.region
  assume_role { role_arn = "arn:aws:iam::${var.account}:role/deploy" }
}
