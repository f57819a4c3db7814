variable "location" {}

resource "azurerm_cosmosdb_account" "a" {
  location = var.location
  geo_location {
    location          = var.location
    failover_priority = 0
  }
}

resource "azurerm_cosmosdb_account" "many" {
  location                         = var.location
  analytical_storage_enabled       = true
  multiple_write_locations_enabled = true
  geo_location {
    location          = var.location
    failover_priority = 0
    zone_redundant    = true
  }
  geo_location {
    location          = "westeurope"
    failover_priority = 1
  }
  backup {
    type = "Continuous"
  }
}

resource "azurerm_cosmosdb_account" "serverless" {
  location = var.location
  capabilities {
    name = "EnableServerless"
  }
  geo_location {
    location          = var.location
    failover_priority = 0
  }
  backup {
    type                = "Periodic"
    interval_in_minutes = 60
    retention_in_hours  = 24
  }
}

resource "azurerm_cosmosdb_gremlin_database" "a" {
  name         = "db"
  account_name = azurerm_cosmosdb_account.a.name
}

resource "azurerm_cosmosdb_gremlin_graph" "manual" {
  account_name  = azurerm_cosmosdb_account.a.name
  database_name = azurerm_cosmosdb_gremlin_database.a.name
  throughput    = 400
}

resource "azurerm_cosmosdb_gremlin_graph" "scaled" {
  account_name  = azurerm_cosmosdb_account.a.name
  database_name = azurerm_cosmosdb_gremlin_database.a.name
  autoscale_settings {
    max_throughput = 4000
  }
}

resource "azurerm_cosmosdb_gremlin_graph" "many" {
  account_name  = azurerm_cosmosdb_account.many.name
  database_name = azurerm_cosmosdb_gremlin_database.a.name
  throughput    = 1000
}

resource "azurerm_cosmosdb_gremlin_graph" "many_scaled" {
  account_name  = azurerm_cosmosdb_account.many.name
  database_name = azurerm_cosmosdb_gremlin_database.a.name
  autoscale_settings {
    max_throughput = 4000
  }
}

resource "azurerm_cosmosdb_gremlin_graph" "serverless" {
  account_name = azurerm_cosmosdb_account.serverless.name

}

resource "azurerm_cosmosdb_gremlin_graph" "shared" {
  account_name  = azurerm_cosmosdb_account.a.name
  database_name = azurerm_cosmosdb_gremlin_database.a.name

}
