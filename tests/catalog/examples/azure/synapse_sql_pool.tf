variable "location" {}

resource "azurerm_synapse_workspace" "p" {
  location = var.location
}

resource "azurerm_synapse_sql_pool" "a0" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW100c"
}

resource "azurerm_synapse_sql_pool" "a1" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW200c"
}

resource "azurerm_synapse_sql_pool" "a2" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW300c"
}

resource "azurerm_synapse_sql_pool" "a3" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW400c"
}

resource "azurerm_synapse_sql_pool" "a4" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW500c"
}

resource "azurerm_synapse_sql_pool" "a5" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW1000c"
}

resource "azurerm_synapse_sql_pool" "a6" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW1500c"
}

resource "azurerm_synapse_sql_pool" "a7" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW2000c"
}

resource "azurerm_synapse_sql_pool" "a8" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW2500c"
}

resource "azurerm_synapse_sql_pool" "a9" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW3000c"
}

resource "azurerm_synapse_sql_pool" "a10" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW5000c"
}

resource "azurerm_synapse_sql_pool" "a11" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW6000c"
}

resource "azurerm_synapse_sql_pool" "a12" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW7500c"
}

resource "azurerm_synapse_sql_pool" "a13" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW10000c"
}

resource "azurerm_synapse_sql_pool" "a14" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW15000c"
}

resource "azurerm_synapse_sql_pool" "a15" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  sku_name             = "DW30000c"
}
