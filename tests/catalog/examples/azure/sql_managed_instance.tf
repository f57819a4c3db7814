variable "location" {}

resource "azurerm_sql_managed_instance" "a" {
  location             = var.location
  sku_name             = "GP_Gen5"
  vcores               = "8"
  storage_size_in_gb   = 32
  license_type         = "BasePrice"
  storage_account_type = "ZRS"
}
