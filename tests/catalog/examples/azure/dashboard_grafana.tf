variable "location" {}

resource "azurerm_dashboard_grafana" "a0" {
  location = var.location
  sku      = "Essential"
}

resource "azurerm_dashboard_grafana" "a1" {
  location                = var.location
  zone_redundancy_enabled = true
}
