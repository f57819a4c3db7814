module "counted" {
  source = "./unit"
  count  = 3
  size   = count.index > 0 ? "large" : "small"
}

module "alike" {
  source = "./unit"
  count  = 4
  size   = "medium"
}

module "keyed" {
  source   = "./unit"
  for_each = { one = 1, two = 2 }
  size     = each.key
  number   = each.value
}

module "none" {
  source = "./unit"
  count  = 0
  size   = "none"
}

resource "terraform_data" "summary" {
  input = {
    counted = module.counted[*].size
    last    = module.counted[2].size
    alike   = module.alike[3].size
    keyed   = module.keyed["two"].number
    each    = [for name, unit in module.keyed : "${name}=${unit.size}"]
    none    = module.none[*].size
    one     = one(module.none[*].size)
  }
}
