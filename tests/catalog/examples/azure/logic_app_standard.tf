variable "location" {}

resource "azurerm_logic_app_standard" "a0" {
  location = var.location
}
