variable "location" {}

resource "azurerm_eventgrid_topic" "a0" {
  location = var.location
}
