variable "location" {}

resource "azurerm_monitor_workspace" "a" {
  location = var.location
}
