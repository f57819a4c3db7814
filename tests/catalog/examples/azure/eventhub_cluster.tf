variable "location" {}

resource "azurerm_eventhub_cluster" "a0" {
  location = var.location
  sku_name = "Dedicated_1"
}
