variable "location" {}

resource "azurerm_key_vault_managed_hardware_security_module" "a" {
  location = var.location
  sku_name = "Standard_B1"
}
