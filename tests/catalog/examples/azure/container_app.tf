variable "location" {}

resource "azurerm_container_app" "a" {
  location = var.location
  template {
    min_replicas = 1
    container {
      name   = "it"
      image  = "it"
      cpu    = 0.25
      memory = "0.5Gi"
    }
  }
}
