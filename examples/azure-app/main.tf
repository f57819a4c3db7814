# A web application on Azure: machines behind a load balancer, a database with a standby, a cache,
# and a storage account for what is uploaded. finops-usage.yml beside it says how much is used.

provider "azurerm" {
  features {}
}

variable "location" {
  type    = string
  default = "West Europe"
}

variable "machines" {
  type    = number
  default = 3
}

resource "azurerm_resource_group" "app" {
  name     = "shop"
  location = var.location
}

resource "azurerm_virtual_network" "app" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "web" {
  name                 = "web"
  resource_group_name  = azurerm_resource_group.app.name
  virtual_network_name = azurerm_virtual_network.app.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_public_ip" "web" {
  name                = "web"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  allocation_method   = "Static"
  sku                 = "Standard"
}

resource "azurerm_application_gateway" "web" {
  name                = "web"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location

  sku {
    name     = "Standard_v2"
    tier     = "Standard_v2"
    capacity = 2
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "web" {
  name                = "web"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  sku                 = "Standard_D2s_v5"
  instances           = var.machines

  os_disk {
    storage_account_type = "Premium_LRS"
    disk_size_gb         = 64
    caching              = "ReadOnly"
  }
}

resource "azurerm_postgresql_flexible_server" "orders" {
  name                = "orders"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  version             = "16"
  sku_name            = "GP_Standard_D4ds_v5"
  storage_mb          = 131072

  high_availability {
    mode = "ZoneRedundant"
  }
}

resource "azurerm_redis_cache" "sessions" {
  name                = "sessions"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  sku_name            = "Standard"
  family              = "C"
  capacity            = 1
}

resource "azurerm_storage_account" "uploads" {
  name                     = "shopuploads"
  resource_group_name      = azurerm_resource_group.app.name
  location                 = azurerm_resource_group.app.location
  account_tier             = "Standard"
  account_replication_type = "ZRS"
}

resource "azurerm_servicebus_namespace" "jobs" {
  name                = "jobs"
  resource_group_name = azurerm_resource_group.app.name
  location            = azurerm_resource_group.app.location
  sku                 = "Standard"
}
