variable "name" {}

resource "terraform_data" "this" {
  input = "from ${var.name}"
}
