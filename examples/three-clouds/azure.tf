# The staff's application: a plan with two instances, its database, and its logs.

resource "azurerm_resource_group" "staff" {
  name     = "shop-staff"
  location = local.regions.azure
  tags     = local.labels
}

resource "azurerm_service_plan" "staff" {
  name                = "staff"
  resource_group_name = azurerm_resource_group.staff.name
  location            = azurerm_resource_group.staff.location
  os_type             = "Linux"
  sku_name            = "P1v3"
  worker_count        = 2
  tags                = local.labels
}

resource "azurerm_linux_web_app" "staff" {
  name                = "shop-staff"
  resource_group_name = azurerm_resource_group.staff.name
  location            = azurerm_resource_group.staff.location
  service_plan_id     = azurerm_service_plan.staff.id
  site_config {}
}

resource "azurerm_mssql_server" "staff" {
  name                = "shop-staff"
  resource_group_name = azurerm_resource_group.staff.name
  location            = azurerm_resource_group.staff.location
  version             = "12.0"
}

# It is where its server is.
resource "azurerm_mssql_database" "staff" {
  name      = "staff"
  server_id = azurerm_mssql_server.staff.id
  sku_name  = "S1"
  tags      = local.labels
}

resource "azurerm_log_analytics_workspace" "staff" {
  name                = "staff"
  resource_group_name = azurerm_resource_group.staff.name
  location            = azurerm_resource_group.staff.location
  tags                = local.labels
}
