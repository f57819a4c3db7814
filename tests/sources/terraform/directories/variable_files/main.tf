variable "a" { default = "default" }
variable "b" { default = "default" }
variable "c" { default = "default" }
variable "d" { default = "default" }
variable "e" { default = "default" }
variable "f" { default = "default" }

variable "sizes" {
  type    = map(number)
  default = {}
}

variable "flag" {
  type    = bool
  default = false
}

resource "terraform_data" "all" {
  input = [var.a, var.b, var.c, var.d, var.e, var.f, var.sizes, var.flag]
}
