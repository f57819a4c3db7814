variable "location" {}

resource "azurerm_postgresql_flexible_server" "a0" {
  location   = var.location
  sku_name   = "B_Standard_B1ms"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a1" {
  location   = var.location
  sku_name   = "B_Standard_B2s"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a2" {
  location   = var.location
  sku_name   = "B_Standard_B2ms"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a3" {
  location   = var.location
  sku_name   = "B_Standard_B20ms"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a4" {
  location   = var.location
  sku_name   = "GP_Standard_D2s_v3"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a5" {
  location   = var.location
  sku_name   = "GP_Standard_D4ds_v4"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a6" {
  location   = var.location
  sku_name   = "GP_Standard_D4ds_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a7" {
  location   = var.location
  sku_name   = "GP_Standard_D96ads_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a8" {
  location   = var.location
  sku_name   = "GP_Standard_D2ds_v6"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a9" {
  location   = var.location
  sku_name   = "MO_Standard_E4s_v3"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a10" {
  location   = var.location
  sku_name   = "MO_Standard_E20ds_v4"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a11" {
  location   = var.location
  sku_name   = "MO_Standard_E4ds_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a12" {
  location   = var.location
  sku_name   = "MO_Standard_E8ads_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a13" {
  location   = var.location
  sku_name   = "MO_Standard_E8ads_v6"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a14" {
  location   = var.location
  sku_name   = "GP_Standard_DC4ads_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a15" {
  location   = var.location
  sku_name   = "MO_Standard_EC2ads_v5"
  storage_mb = 32768
}

resource "azurerm_postgresql_flexible_server" "a16" {
  location                     = var.location
  sku_name                     = "GP_Standard_D2s_v3"
  storage_mb                   = 131072
  storage_tier                 = "P30"
  geo_redundant_backup_enabled = true
  high_availability {
    mode = "ZoneRedundant"
  }
}
