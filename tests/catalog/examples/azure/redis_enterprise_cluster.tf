variable "location" {}

resource "azurerm_redis_enterprise_cluster" "a0" {
  location = var.location
  sku_name = "Enterprise_E5-2"
}

resource "azurerm_redis_enterprise_cluster" "a1" {
  location = var.location
  sku_name = "Enterprise_E10-2"
}

resource "azurerm_redis_enterprise_cluster" "a2" {
  location = var.location
  sku_name = "Enterprise_E20-2"
}

resource "azurerm_redis_enterprise_cluster" "a3" {
  location = var.location
  sku_name = "Enterprise_E50-2"
}

resource "azurerm_redis_enterprise_cluster" "a4" {
  location = var.location
  sku_name = "Enterprise_E100-2"
}

resource "azurerm_redis_enterprise_cluster" "a5" {
  location = var.location
  sku_name = "Enterprise_E200-2"
}

resource "azurerm_redis_enterprise_cluster" "a6" {
  location = var.location
  sku_name = "Enterprise_E400-2"
}

resource "azurerm_redis_enterprise_cluster" "a7" {
  location = var.location
  sku_name = "EnterpriseFlash_F300-3"
}

resource "azurerm_redis_enterprise_cluster" "a8" {
  location = var.location
  sku_name = "EnterpriseFlash_F700-3"
}

resource "azurerm_redis_enterprise_cluster" "a9" {
  location = var.location
  sku_name = "EnterpriseFlash_F1500-3"
}
