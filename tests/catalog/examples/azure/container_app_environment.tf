variable "location" {}

resource "azurerm_container_app_environment" "a" {
  location = var.location
  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
  workload_profile {
    name                  = "general"
    workload_profile_type = "D4"
    minimum_count         = 1
    maximum_count         = 3
  }
  workload_profile {
    name                  = "memory"
    workload_profile_type = "E16"
    minimum_count         = 1
    maximum_count         = 1
  }
}
