variable "size" {
  type    = string
  default = "small"
}

locals {
  a = "main"
  b = "main"
}

resource "terraform_data" "one" {
  input            = "main"
  triggers_replace = "main"
}

resource "terraform_data" "two" {
  input = "${var.size}-${local.a}-${local.b}"
}

module "child" {
  source = "./child"
  name   = "main"
}
