variable "location" {}

resource "azurerm_databricks_workspace" "a0" {
  location = var.location
  sku      = "standard"
}

resource "azurerm_databricks_workspace" "a1" {
  location = var.location
  sku      = "premium"
}

resource "azurerm_databricks_workspace" "a2" {
  location = var.location
  sku      = "trial"
}
