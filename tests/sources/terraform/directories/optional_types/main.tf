variable "servers" {
  type = map(object({
    size  = optional(string, "small")
    disk  = optional(object({ gb = optional(number, 8), type = optional(string) }), {})
    tags  = optional(map(string), { owner = "me" })
    zones = optional(set(string), ["a"])
    ports = list(number)
  }))
  default = {
    web = { ports = ["80", 443], disk = { type = "gp3", extra = true }, zones = ["b", "a", "b"] }
    db  = { ports = [], size = "large", tags = { owner = 1 } }
  }
}

variable "mixed" {
  type    = tuple([string, number, bool])
  default = [1, "2", "true"]
}

variable "anything" {
  type    = list(any)
  default = [1, "a", true]
}

variable "kept" {
  type     = string
  default  = "default"
  nullable = false
}

module "child" {
  source = "./child"
  kept   = null
  lost   = null
}

resource "terraform_data" "server" {
  for_each = var.servers
  input    = each.value
}

resource "terraform_data" "others" {
  input = [var.mixed, var.anything, var.kept, module.child.kept, module.child.lost]
}
