variable "location" {}

resource "azurerm_mssql_managed_instance" "gp_gen5" {
  location               = var.location
  sku_name               = "GP_Gen5"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "LicenseIncluded"
  zone_redundant_enabled = false
  storage_account_type   = "GRS"
}

resource "azurerm_mssql_managed_instance" "bc_gen5" {
  location               = var.location
  sku_name               = "BC_Gen5"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "LicenseIncluded"
  zone_redundant_enabled = false
  storage_account_type   = "LRS"
}

resource "azurerm_mssql_managed_instance" "gp_gen8im" {
  location               = var.location
  sku_name               = "GP_Gen8IM"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "BasePrice"
  zone_redundant_enabled = true
  storage_account_type   = "ZRS"
}

resource "azurerm_mssql_managed_instance" "gp_gen8ih" {
  location               = var.location
  sku_name               = "GP_Gen8IH"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "BasePrice"
  zone_redundant_enabled = false
  storage_account_type   = "GZRS"
}

resource "azurerm_mssql_managed_instance" "bc_gen8im" {
  location               = var.location
  sku_name               = "BC_Gen8IM"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "BasePrice"
  zone_redundant_enabled = true
  storage_account_type   = "ZRS"
}

resource "azurerm_mssql_managed_instance" "bc_gen8ih" {
  location               = var.location
  sku_name               = "BC_Gen8IH"
  vcores                 = 4
  storage_size_in_gb     = 64
  license_type           = "BasePrice"
  zone_redundant_enabled = false
  storage_account_type   = "GZRS"
}
