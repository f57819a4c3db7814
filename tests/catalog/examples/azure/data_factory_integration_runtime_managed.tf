variable "location" {}

resource "azurerm_data_factory" "p" {
  location = var.location
}

resource "azurerm_data_factory_integration_runtime_managed" "a0" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  node_size       = "Standard_D8_v3"
  edition         = "Standard"
  license_type    = "LicenseIncluded"
}
