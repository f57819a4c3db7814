variable "size" {
  default = "large"
}

locals {
  b = "override"
}

resource "terraform_data" "one" {
  input = "override"
}

module "child" {
  name = "override"
}
