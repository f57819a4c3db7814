variable "location" {}

resource "azurerm_mysql_flexible_server" "a0" {
  location = var.location
  sku_name = "B_Standard_B1s"
}

resource "azurerm_mysql_flexible_server" "a1" {
  location = var.location
  sku_name = "B_Standard_B1ms"
}

resource "azurerm_mysql_flexible_server" "a2" {
  location = var.location
  sku_name = "B_Standard_B2s"
}

resource "azurerm_mysql_flexible_server" "a3" {
  location = var.location
  sku_name = "B_Standard_B2ms"
}

resource "azurerm_mysql_flexible_server" "a4" {
  location = var.location
  sku_name = "B_Standard_B20ms"
}

resource "azurerm_mysql_flexible_server" "a5" {
  location = var.location
  sku_name = "GP_Standard_D2ds_v4"
}

resource "azurerm_mysql_flexible_server" "a6" {
  location = var.location
  sku_name = "GP_Standard_D4ds_v5"
}

resource "azurerm_mysql_flexible_server" "a7" {
  location = var.location
  sku_name = "GP_Standard_D4ads_v5"
}

resource "azurerm_mysql_flexible_server" "a8" {
  location = var.location
  sku_name = "GP_Standard_D4ds_v6"
}

resource "azurerm_mysql_flexible_server" "a9" {
  location = var.location
  sku_name = "MO_Standard_E2ds_v4"
}

resource "azurerm_mysql_flexible_server" "a10" {
  location = var.location
  sku_name = "MO_Standard_E2ds_v5"
}

resource "azurerm_mysql_flexible_server" "a11" {
  location = var.location
  sku_name = "MO_Standard_E96ds_v5"
}

resource "azurerm_mysql_flexible_server" "a12" {
  location = var.location
  sku_name = "MO_Standard_E4ads_v5"
}

resource "azurerm_mysql_flexible_server" "a13" {
  location = var.location
  sku_name = "MO_Standard_E4ads_v6"
}

resource "azurerm_mysql_flexible_server" "a14" {
  location                     = var.location
  sku_name                     = "GP_Standard_D2ds_v4"
  geo_redundant_backup_enabled = true
  storage {
    size_gb = 100
    iops    = 3000
  }
  high_availability {
    mode = "SameZone"
  }
}

resource "azurerm_mysql_flexible_server" "a15" {
  location = var.location
  sku_name = "GP_Standard_D2ds_v4"
  storage {
    io_scaling_enabled = true
  }
}
