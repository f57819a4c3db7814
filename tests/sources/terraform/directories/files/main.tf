locals {
  config  = yamldecode(file("${path.module}/config.yaml"))
  servers = { for server in local.config.servers : server.name => server }
}

resource "terraform_data" "server" {
  for_each = local.servers
  input    = templatefile("${path.module}/user_data.tftpl", { name = each.key, ports = each.value.ports })
}

resource "terraform_data" "files" {
  input = {
    found  = sort(fileset(path.module, "data/**/*.json"))
    flat   = fileset("${path.module}/data", "*.json")
    exists = [fileexists("config.yaml"), fileexists("nothing.yaml")]
    hash   = filesha256("data/a.json")
    parsed = [for name in fileset("data", "**/*.json") : jsondecode(file("data/${name}"))]
  }
}
