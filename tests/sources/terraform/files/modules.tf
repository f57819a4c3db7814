module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"
  cidr    = "10.0.0.0/16"
  azs     = ["eu-central-1a", "eu-central-1b"]
  private_subnets = [
    "10.0.1.0/24", # zone a
    "10.0.2.0/24", // zone b
  ]
}

module "cluster" {
  source   = "./modules/cluster"
  for_each = toset(["blue", "green"])

  name       = each.key
  subnet_ids = module.vpc.private_subnets
  nodes = {
    small = { type = "t3.large", count = 2 }
    large = { type = "m5.4xlarge", count = 0 }
  }

  providers = {
    aws       = aws.frankfurt
    aws.audit = aws
  }

  depends_on = [module.vpc]
}
