module "network" {
  source = "./modules/network"
  name   = "prod"
  cidr   = "10.0.0.0/16"
}

module "application" {
  source  = "./modules/application"
  network = module.network
  subnets = module.network.subnets
}

resource "terraform_data" "root" {
  input = {
    subnets = module.network.subnets
    names   = module.application.names
    path    = "${path.module}|${path.root}|${module.application.path}"
  }
}
