variable "size" {
  type = string
}

variable "number" {
  type    = number
  default = 0
}

resource "terraform_data" "disk" {
  count = 2
  input = "${var.size}-${count.index}"
}

resource "terraform_data" "unit" {
  input = { size = var.size, number = var.number }
}

output "size" {
  value = terraform_data.unit.input.size
}

output "number" {
  value = var.number
}
