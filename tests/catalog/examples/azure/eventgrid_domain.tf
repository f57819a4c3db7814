variable "location" {}

resource "azurerm_eventgrid_domain" "a0" {
  location = var.location
}
