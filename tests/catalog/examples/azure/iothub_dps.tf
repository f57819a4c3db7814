variable "location" {}

resource "azurerm_iothub_dps" "a0" {
  location = var.location
  sku {
    name     = "S1"
    capacity = 1
  }
}
