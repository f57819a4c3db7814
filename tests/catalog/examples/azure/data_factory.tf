variable "location" {}

resource "azurerm_data_factory" "a0" {
  location = var.location
}
