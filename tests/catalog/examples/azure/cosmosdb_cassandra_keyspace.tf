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

resource "azurerm_cosmosdb_cassandra_keyspace" "manual" {
  account_name = azurerm_cosmosdb_account.a.name
  throughput   = 400
}

resource "azurerm_cosmosdb_cassandra_keyspace" "scaled" {
  account_name = azurerm_cosmosdb_account.a.name
  autoscale_settings {
    max_throughput = 4000
  }
}

resource "azurerm_cosmosdb_cassandra_keyspace" "many" {
  account_name = azurerm_cosmosdb_account.many.name
  throughput   = 1000
}

resource "azurerm_cosmosdb_cassandra_keyspace" "many_scaled" {
  account_name = azurerm_cosmosdb_account.many.name
  autoscale_settings {
    max_throughput = 4000
  }
}

resource "azurerm_cosmosdb_cassandra_keyspace" "serverless" {
  account_name = azurerm_cosmosdb_account.serverless.name

}

resource "azurerm_cosmosdb_cassandra_keyspace" "shared" {
  account_name = azurerm_cosmosdb_account.a.name

}
