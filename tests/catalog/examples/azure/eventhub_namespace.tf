variable "location" {}

resource "azurerm_eventhub_namespace" "a0" {
  location = var.location
  sku      = "Basic"
  capacity = 1
}

resource "azurerm_eventhub_namespace" "a1" {
  location                 = var.location
  sku                      = "Standard"
  capacity                 = 2
  auto_inflate_enabled     = true
  maximum_throughput_units = 10
}

resource "azurerm_eventhub_namespace" "a2" {
  location = var.location
  sku      = "Premium"
  capacity = 1
}
