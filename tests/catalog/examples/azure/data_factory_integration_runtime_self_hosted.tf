variable "location" {}

resource "azurerm_data_factory" "p" {
  location = var.location
}

resource "azurerm_data_factory_integration_runtime_self_hosted" "a0" {
  data_factory_id = azurerm_data_factory.p.id
}
