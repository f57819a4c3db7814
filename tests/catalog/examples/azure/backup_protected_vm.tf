variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_recovery_services_vault" "far" {
  name                         = "far"
  location                     = var.location
  storage_mode_type            = "GeoRedundant"
  cross_region_restore_enabled = true
}

resource "azurerm_backup_protected_vm" "far" {
  resource_group_name = azurerm_resource_group.r.name
  recovery_vault_name = azurerm_recovery_services_vault.far.name
}

resource "azurerm_recovery_services_vault" "geo" {
  name                         = "geo"
  location                     = var.location
  storage_mode_type            = "GeoRedundant"
  cross_region_restore_enabled = false
}

resource "azurerm_backup_protected_vm" "geo" {
  resource_group_name = azurerm_resource_group.r.name
  recovery_vault_name = azurerm_recovery_services_vault.geo.name
}

resource "azurerm_recovery_services_vault" "local" {
  name                         = "local"
  location                     = var.location
  storage_mode_type            = "LocallyRedundant"
  cross_region_restore_enabled = false
}

resource "azurerm_backup_protected_vm" "local" {
  resource_group_name = azurerm_resource_group.r.name
  recovery_vault_name = azurerm_recovery_services_vault.local.name
}

resource "azurerm_recovery_services_vault" "zone" {
  name                         = "zone"
  location                     = var.location
  storage_mode_type            = "ZoneRedundant"
  cross_region_restore_enabled = false
}

resource "azurerm_backup_protected_vm" "zone" {
  resource_group_name = azurerm_resource_group.r.name
  recovery_vault_name = azurerm_recovery_services_vault.zone.name
}
