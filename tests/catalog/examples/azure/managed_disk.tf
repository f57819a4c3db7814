variable "location" {}

resource "azurerm_managed_disk" "class" {
  for_each = {
    for pair in setproduct(
      ["Standard_LRS", "StandardSSD_LRS", "StandardSSD_ZRS", "Premium_LRS", "Premium_ZRS"],
      [4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32767],
    ) : "${pair[0]}-${pair[1]}" => pair
  }
  location             = var.location
  storage_account_type = each.value[0]
  disk_size_gb         = each.value[1]
  create_option        = "Empty"
  max_shares           = startswith(each.value[0], "Standard_") ? 1 : 2
}

resource "azurerm_managed_disk" "bursting" {
  for_each                   = toset(["Premium_LRS", "Premium_ZRS"])
  location                   = var.location
  storage_account_type       = each.key
  disk_size_gb               = 1024
  tier                       = "P50"
  on_demand_bursting_enabled = true
  create_option              = "Empty"
}

resource "azurerm_managed_disk" "provisioned" {
  for_each             = toset(["UltraSSD_LRS", "PremiumV2_LRS"])
  location             = var.location
  storage_account_type = each.key
  disk_size_gb         = 1000
  disk_iops_read_write = 5000
  disk_mbps_read_write = 300
  create_option        = "Empty"
}
