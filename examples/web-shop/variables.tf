variable "region" {
  type    = string
  default = "us-east-1"
}

variable "environment" {
  type    = string
  default = "prod"
}

variable "web" {
  description = "The web servers: their size, how many, and their disk in GB."
  type = object({
    size    = string
    min     = number
    max     = number
    desired = optional(number)
    disk    = optional(number, 30)
  })
}
