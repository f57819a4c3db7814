variable "location" {}

resource "azurerm_redis_cache" "a0" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 0
}

resource "azurerm_redis_cache" "a1" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 1
}

resource "azurerm_redis_cache" "a2" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 2
}

resource "azurerm_redis_cache" "a3" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 3
}

resource "azurerm_redis_cache" "a4" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 4
}

resource "azurerm_redis_cache" "a5" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 5
}

resource "azurerm_redis_cache" "a6" {
  location = var.location
  sku_name = "Basic"
  family   = "C"
  capacity = 6
}

resource "azurerm_redis_cache" "a7" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 0
}

resource "azurerm_redis_cache" "a8" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 1
}

resource "azurerm_redis_cache" "a9" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 2
}

resource "azurerm_redis_cache" "a10" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 3
}

resource "azurerm_redis_cache" "a11" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 4
}

resource "azurerm_redis_cache" "a12" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 5
}

resource "azurerm_redis_cache" "a13" {
  location = var.location
  sku_name = "Standard"
  family   = "C"
  capacity = 6
}

resource "azurerm_redis_cache" "a14" {
  location = var.location
  sku_name = "Premium"
  family   = "P"
  capacity = 1
}

resource "azurerm_redis_cache" "a15" {
  location = var.location
  sku_name = "Premium"
  family   = "P"
  capacity = 2
}

resource "azurerm_redis_cache" "a16" {
  location = var.location
  sku_name = "Premium"
  family   = "P"
  capacity = 3
}

resource "azurerm_redis_cache" "a17" {
  location = var.location
  sku_name = "Premium"
  family   = "P"
  capacity = 4
}

resource "azurerm_redis_cache" "a18" {
  location = var.location
  sku_name = "Premium"
  family   = "P"
  capacity = 5
}

resource "azurerm_redis_cache" "a19" {
  location             = var.location
  sku_name             = "Premium"
  family               = "P"
  capacity             = 1
  shard_count          = 3
  replicas_per_primary = 2
}
