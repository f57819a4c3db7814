variable "location" {}

resource "azurerm_managed_redis" "a0" {
  location = var.location
  sku_name = "Balanced_B0"
}

resource "azurerm_managed_redis" "a1" {
  location = var.location
  sku_name = "Balanced_B3"
}

resource "azurerm_managed_redis" "a2" {
  location = var.location
  sku_name = "Balanced_B1000"
}

resource "azurerm_managed_redis" "a3" {
  location = var.location
  sku_name = "ComputeOptimized_X10"
}

resource "azurerm_managed_redis" "a4" {
  location = var.location
  sku_name = "MemoryOptimized_M10"
}

resource "azurerm_managed_redis" "a5" {
  location = var.location
  sku_name = "MemoryOptimized_M2000"
}

resource "azurerm_managed_redis" "a6" {
  location = var.location
  sku_name = "FlashOptimized_A700"
}

resource "azurerm_managed_redis" "a7" {
  location                  = var.location
  sku_name                  = "Balanced_B5"
  high_availability_enabled = false
}
