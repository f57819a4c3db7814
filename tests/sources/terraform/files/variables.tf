variable "environment" {
  type        = string
  description = "Which environment this is."
  default     = "development"

  validation {
    condition     = contains(["development", "staging", "production"], var.environment)
    error_message = "Unknown environment."
  }
}

variable "node_groups" {
  type = map(object({
    instance_type = string
    size          = optional(number, 2)
    labels        = optional(map(string), {})
    taints        = list(object({ key = string, effect = string }))
  }))
  default  = {}
  nullable = false
}

variable "cidr" {
  default = "10.0.0.0/16"
}

variable "ratio" {
  type    = number
  default = 0.25
}

variable "anything" { type = any }
variable "legacy" { type = "string" }
