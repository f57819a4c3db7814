variable "location" {}

resource "azurerm_web_pubsub" "a0" {
  location = var.location
  sku      = "Free_F1"
  capacity = 2
}

resource "azurerm_web_pubsub" "a1" {
  location = var.location
  sku      = "Standard_S1"
  capacity = 2
}

resource "azurerm_web_pubsub" "a2" {
  location = var.location
  sku      = "Premium_P1"
  capacity = 2
}
