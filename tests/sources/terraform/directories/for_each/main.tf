locals {
  servers = {
    web = { size = "large", ports = [80, 443] }
    db  = { size = "small", ports = [] }
    api = { size = "large", ports = [8080] }
  }
  ports = merge([
    for name, server in local.servers : {
      for port in server.ports : "${name}-${port}" => { name = name, port = port }
    }
  ]...)
}

resource "terraform_data" "server" {
  for_each = local.servers
  input    = "${each.key}:${each.value.size}:${length(each.value.ports)}"
}

resource "terraform_data" "port" {
  for_each = local.ports
  input    = { key = each.key, port = each.value.port + 1, of = terraform_data.server[each.value.name].input }
}

resource "terraform_data" "set" {
  for_each = toset(["b", "a", "a", "with \"quotes\""])
  input    = each.key == each.value
}

resource "terraform_data" "none" {
  for_each = { for name, server in local.servers : name => server if server.size == "huge" }
  input    = each.key
}

resource "terraform_data" "chained" {
  for_each = terraform_data.server
  input    = each.value.input
}

resource "terraform_data" "summary" {
  input = {
    keys   = keys(terraform_data.port)
    values = values(terraform_data.server)[*].input
    sizes  = { for name, server in local.servers : server.size => name... }
  }
}
