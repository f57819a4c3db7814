variable "location" {}

resource "azurerm_postgresql_server" "a0" {
  location                     = var.location
  sku_name                     = "B_Gen5_1"
  storage_mb                   = 5120
  geo_redundant_backup_enabled = false
}

resource "azurerm_postgresql_server" "a1" {
  location                     = var.location
  sku_name                     = "B_Gen5_2"
  storage_mb                   = 5120
  geo_redundant_backup_enabled = false
}

resource "azurerm_postgresql_server" "a2" {
  location                     = var.location
  sku_name                     = "GP_Gen5_4"
  storage_mb                   = 5120
  geo_redundant_backup_enabled = true
}

resource "azurerm_postgresql_server" "a3" {
  location                     = var.location
  sku_name                     = "MO_Gen5_16"
  storage_mb                   = 5120
  geo_redundant_backup_enabled = true
}

resource "azurerm_postgresql_server" "a4" {
  location                     = var.location
  sku_name                     = "GP_Gen4_2"
  storage_mb                   = 5120
  geo_redundant_backup_enabled = false
}
