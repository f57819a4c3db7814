variable "location" {}

resource "azurerm_snapshot" "a" {
  location      = var.location
  create_option = "Copy"
}
