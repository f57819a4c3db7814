variable "network" {
  type = object({
    name    = string
    subnets = list(string)
  })
}

variable "subnets" {
  type = set(string)
}

module "instance" {
  source   = "./instance"
  for_each = var.subnets
  subnet   = each.key
  label    = "${var.network.name}-${index(var.network.subnets, each.value)}"
}

output "names" {
  value = { for key, instance in module.instance : key => instance.name }
}

output "path" {
  value = path.module
}
