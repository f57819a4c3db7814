variable "location" {}

resource "azurerm_eventgrid_system_topic" "a0" {
  location = var.location
}
