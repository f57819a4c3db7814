variable "location" {}

resource "azurerm_data_factory" "p" {
  location = var.location
}

resource "azurerm_data_factory_integration_runtime_azure_ssis" "a0" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  node_size       = "Standard_D8_v3"
  edition         = "Standard"
  license_type    = "LicenseIncluded"
}

resource "azurerm_data_factory_integration_runtime_azure_ssis" "a1" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  node_size       = "Standard_D1_v2"
  edition         = "Standard"
  license_type    = "BasePrice"
}

resource "azurerm_data_factory_integration_runtime_azure_ssis" "a2" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  node_size       = "Standard_E64_v3"
  edition         = "Enterprise"
  license_type    = "LicenseIncluded"
}

resource "azurerm_data_factory_integration_runtime_azure_ssis" "a3" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  node_size       = "Standard_A4_v2"
  edition         = "Standard"
  license_type    = "LicenseIncluded"
}
