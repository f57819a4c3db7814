variable "location" {}

resource "azurerm_digital_twins_instance" "a" {
  location = var.location
}
