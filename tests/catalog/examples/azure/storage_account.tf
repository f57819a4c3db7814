variable "location" {}

resource "azurerm_storage_account" "blobs" {
  for_each = {
    for set in setproduct(
      ["StorageV2", "BlobStorage"], ["Hot", "Cool", "Cold"],
      ["LRS", "GRS", "RAGRS", "ZRS", "GZRS", "RAGZRS"],
    ) : join("-", set) => set if set[0] == "StorageV2" || !strcontains(set[2], "Z")
  }
  location                 = var.location
  account_kind             = each.value[0]
  account_tier             = "Standard"
  access_tier              = each.value[1]
  account_replication_type = each.value[2]
}

resource "azurerm_storage_account" "tree" {
  for_each                 = toset(["LRS", "GRS", "ZRS"])
  location                 = var.location
  account_tier             = "Standard"
  account_replication_type = each.key
  is_hns_enabled           = true
}

resource "azurerm_storage_account" "other" {
  for_each                 = toset(["Storage", "BlockBlobStorage", "FileStorage"])
  location                 = var.location
  account_kind             = each.key
  account_tier             = each.key == "Storage" ? "Standard" : "Premium"
  account_replication_type = "LRS"
}
