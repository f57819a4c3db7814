variable "location" {}

resource "azapi_resource" "a0" {
  type     = "Microsoft.Cache/redis@2024-03-01"
  location = var.location
  body     = { properties = { sku = { name = "Premium", family = "P", capacity = 1 } } }
}

resource "azapi_resource" "a1" {
  type     = "Microsoft.Cache/redisEnterprise@2024-09-01-preview"
  location = var.location
  body     = { sku = { name = "Balanced_B3" } }
}

resource "azapi_resource" "a2" {
  type     = "Microsoft.Cache/redisEnterprise@2023-11-01"
  location = var.location
  body     = { sku = { name = "Enterprise_E10", capacity = 2 } }
}

resource "azapi_resource" "a3" {
  type     = "Microsoft.ApiManagement/service@2022-08-01"
  location = var.location
  body     = { sku = { name = "Developer", capacity = 1 } }
}

resource "azapi_resource" "a4" {
  type     = "Microsoft.AppConfiguration/configurationStores@2023-03-01"
  location = var.location
  body     = { sku = { name = "standard" } }
}

resource "azapi_resource" "a5" {
  type     = "Microsoft.CognitiveServices/accounts@2024-10-01"
  location = var.location
  body     = { kind = "OpenAI", sku = { name = "S0" } }
}

resource "azapi_resource" "a6" {
  type     = "Microsoft.Databricks/workspaces@2024-05-01"
  location = var.location
  body     = { sku = { name = "premium" } }
}

resource "azapi_resource" "a7" {
  type     = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  location = var.location
  body     = { sku = { name = "Standard_D4ds_v4", tier = "GeneralPurpose" }, properties = { storage = { storageSizeGB = 64 } } }
}

resource "azapi_resource" "a8" {
  type     = "Microsoft.DBforMySQL/flexibleServers@2023-12-30"
  location = var.location
  body     = { sku = { name = "Standard_B1ms", tier = "Burstable" } }
}

resource "azapi_resource" "a9" {
  type     = "Microsoft.Devices/IotHubs@2023-06-30"
  location = var.location
  body     = { sku = { name = "S1", capacity = 1 } }
}

resource "azapi_resource" "a10" {
  type     = "Microsoft.EventHub/namespaces@2024-01-01"
  location = var.location
  body     = { sku = { name = "Standard", capacity = 1 } }
}

resource "azapi_resource" "a11" {
  type     = "Microsoft.Network/natGateways@2024-05-01"
  location = var.location
  body     = { sku = { name = "Standard" } }
}

resource "azapi_resource" "a12" {
  type     = "Microsoft.Search/searchServices@2024-06-01-preview"
  location = var.location
  body     = { sku = { name = "basic" } }
}

resource "azapi_resource" "a13" {
  type     = "Microsoft.ServiceBus/namespaces@2022-10-01-preview"
  location = var.location
  body     = { sku = { name = "Premium", capacity = 1 } }
}

resource "azapi_resource" "a14" {
  type     = "Microsoft.SignalRService/signalR@2024-03-01"
  location = var.location
  body     = { sku = { name = "Standard_S1", capacity = 1 } }
}

resource "azapi_resource" "a15" {
  type     = "Microsoft.SignalRService/webPubSub@2024-03-01"
  location = var.location
  body     = { sku = { name = "Standard_S1", capacity = 1 } }
}

resource "azapi_resource" "a16" {
  type     = "Microsoft.Sql/servers/databases@2023-08-01"
  location = var.location
  body     = { sku = { name = "GP_Gen5", capacity = 2 } }
}

resource "azapi_resource" "openai" {
  type     = "Microsoft.CognitiveServices/accounts@2024-10-01"
  location = var.location
  body     = jsonencode({ kind = "OpenAI", sku = { name = "S0" } })
}

resource "azapi_resource" "deployment" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2024-10-01"
  parent_id = azapi_resource.openai.id
  body = {
    sku        = { name = "GlobalStandard", capacity = 10 }
    properties = { model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" } }
  }
}
