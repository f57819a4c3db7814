variable "kept" {
  default  = "kept"
  nullable = false
}

variable "lost" {
  default = "lost"
}

output "kept" {
  value = var.kept
}

output "lost" {
  value = var.lost
}
