variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zones" {
  type    = number
  default = 3
}

locals {
  cidrs = [for index in range(var.zones) : cidrsubnet(var.cidr, 8, index)]
}

resource "terraform_data" "subnet" {
  count = var.zones
  input = { cidr = local.cidrs[count.index], name = "${var.name}-${count.index}" }
}

output "subnets" {
  value = terraform_data.subnet[*].input.cidr
}

output "name" {
  value = var.name
}
