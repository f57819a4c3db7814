variable "unused" {
  default = true
}

resource "terraform_data" "ignored" {
  for_each = { a = 1 }
  input    = "${each.key}${each.value}"

  lifecycle {
    ignore_changes = [input]
    precondition {
      condition     = var.enabled
      error_message = "not enabled"
    }
  }

  provisioner "local-exec" {
    command = "false"
    when    = destroy
  }
}

variable "enabled" {
  type    = bool
  default = true
  validation {
    condition     = var.enabled
    error_message = "must be"
  }
}
