variable "location" {}

resource "azurerm_data_factory" "p" {
  location = var.location
}

resource "azurerm_data_factory_integration_runtime_azure" "a0" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
}

resource "azurerm_data_factory_integration_runtime_azure" "a1" {
  location                = var.location
  data_factory_id         = azurerm_data_factory.p.id
  virtual_network_enabled = true
  compute_type            = "ComputeOptimized"
}

resource "azurerm_data_factory_integration_runtime_azure" "a2" {
  location        = var.location
  data_factory_id = azurerm_data_factory.p.id
  compute_type    = "MemoryOptimized"
}
