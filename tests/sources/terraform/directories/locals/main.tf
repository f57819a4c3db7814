locals {
  environment = "prod"
  defaults    = { size = "small", count = 1, tags = { a = 1 } }
  overrides = {
    prod = { size = "large", tags = { b = 2 } }
    dev  = {}
  }
  merged = merge(local.defaults, local.overrides[local.environment])
  deep   = merge(local.defaults.tags, lookup(local.merged, "tags", {}))
  last   = local.first + 1
  first  = 1
  matrix = setproduct(["a", "b"], [1, 2])
  flat   = flatten([for name in ["x", "y"] : [for number in [1, 2] : { name = name, number = number }]])
  text   = <<-EOT
    size = ${local.merged.size}
      %{~for key, value in local.deep~}
    ${key}=${value};
      %{~endfor~}
  EOT
  choice = local.environment == "prod" ? { a = "1" } : { a = "2", b = "3" }
  number = local.environment == "prod" ? 1 : "two"
  empty  = local.environment == "prod" ? [] : ["x"]
}

resource "terraform_data" "all" {
  input = {
    merged = local.merged
    deep   = local.deep
    last   = local.last
    matrix = local.matrix
    keys   = { for item in local.flat : "${item.name}${item.number}" => item.number }
    text   = local.text
    choice = local.choice
    number = local.number
    empty  = local.empty
    space  = terraform.workspace
  }
}
