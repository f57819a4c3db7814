variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_recovery_services_vault" "v" {
  for_each                     = toset(["GeoRedundant", "LocallyRedundant", "ZoneRedundant"])
  name                         = each.key
  location                     = var.location
  storage_mode_type            = each.key
  cross_region_restore_enabled = each.key == "GeoRedundant"
}

resource "azurerm_backup_protected_vm" "a" {
  for_each            = toset(["GeoRedundant", "LocallyRedundant", "ZoneRedundant"])
  resource_group_name = azurerm_resource_group.r.name
  recovery_vault_name = azurerm_recovery_services_vault.v[each.key].name
}
