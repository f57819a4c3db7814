variable "location" {}

resource "azurerm_purview_account" "a0" {
  location = var.location
}
