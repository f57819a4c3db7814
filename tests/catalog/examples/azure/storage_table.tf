variable "location" {}

resource "azurerm_storage_account" "s" {
  for_each                 = toset(["LRS", "ZRS", "GRS", "RAGRS", "GZRS"])
  name                     = "account${lower(each.key)}"
  location                 = var.location
  account_tier             = "Standard"
  account_replication_type = each.key
}

resource "azurerm_storage_table" "a" {
  for_each             = toset(["LRS", "ZRS", "GRS", "RAGRS", "GZRS"])
  name                 = "it"
  storage_account_name = azurerm_storage_account.s[each.key].name
}
