variable "subnet" {}
variable "label" {}

resource "terraform_data" "this" {
  input = "${var.label} in ${var.subnet}"
}

output "name" {
  value = upper(terraform_data.this.input)
}
