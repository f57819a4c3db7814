variable "location" {}

resource "azurerm_logic_app_workflow" "a0" {
  location = var.location
}
