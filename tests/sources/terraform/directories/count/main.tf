variable "zones" {
  type    = list(string)
  default = ["a", "b", "c"]
}

locals {
  create = length(var.zones) > 2
}

resource "terraform_data" "zone" {
  count = length(var.zones)
  input = "zone-${var.zones[count.index]}"
}

resource "terraform_data" "none" {
  count = local.create ? 0 : 1
  input = "never"
}

resource "terraform_data" "text" {
  count = "2"
  input = count.index * 10
}

resource "terraform_data" "all" {
  input = {
    first  = terraform_data.zone[0].input
    every  = terraform_data.zone[*].input
    legacy = terraform_data.zone.1.input
    none   = length(terraform_data.none)
    one    = one(terraform_data.none[*].input)
    next   = [for index, zone in terraform_data.zone : "${index}:${zone.input}"]
  }
}
