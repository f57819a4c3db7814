variable "location" {}

resource "azurerm_search_service" "a0" {
  location        = var.location
  sku             = "free"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a1" {
  location        = var.location
  sku             = "basic"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a2" {
  location        = var.location
  sku             = "standard"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a3" {
  location        = var.location
  sku             = "standard2"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a4" {
  location        = var.location
  sku             = "standard3"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a5" {
  location        = var.location
  sku             = "storage_optimized_l1"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a6" {
  location        = var.location
  sku             = "storage_optimized_l2"
  replica_count   = 2
  partition_count = 2
}

resource "azurerm_search_service" "a7" {
  location            = var.location
  sku                 = "standard"
  semantic_search_sku = "standard"
}
