variable "location" {}

resource "azurerm_sql_database" "standard" {
  location = var.location
  edition  = "Standard"
}

resource "azurerm_sql_database" "vcores" {
  location                         = var.location
  edition                          = "GeneralPurpose"
  requested_service_objective_name = "GP_Gen5_4"
  max_size_bytes                   = "268435456000"
}

resource "azurerm_sql_database" "pooled" {
  location          = var.location
  elastic_pool_name = "pool"
}
