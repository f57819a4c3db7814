variable "location" {}

resource "azurerm_synapse_workspace" "p" {
  location = var.location
}

resource "azurerm_synapse_spark_pool" "a0" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  node_size            = "Small"
  node_count           = 3
}

resource "azurerm_synapse_spark_pool" "a1" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  node_size            = "XXLarge"
  auto_scale {
    min_node_count = 3
    max_node_count = 10
  }
}

resource "azurerm_synapse_spark_pool" "a2" {
  synapse_workspace_id = azurerm_synapse_workspace.p.id
  node_size            = "Large"
  node_size_family     = "HardwareAcceleratedGPU"
  node_count           = 3
}
