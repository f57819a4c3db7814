variable "location" {}

resource "azurerm_mssql_job_agent" "a0" {
  location = var.location
}

resource "azurerm_mssql_job_agent" "a1" {
  location = var.location
  sku      = "JA800"
}
