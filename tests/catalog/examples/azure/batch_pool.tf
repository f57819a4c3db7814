variable "location" {}

resource "azurerm_batch_pool" "a0" {
  location          = var.location
  vm_size           = "STANDARD_A1_v2"
  node_agent_sku_id = "batch.node.ubuntu 22.04"
  fixed_scale {
    target_dedicated_nodes    = 2
    target_low_priority_nodes = 3
  }
}

resource "azurerm_batch_pool" "a1" {
  location          = var.location
  vm_size           = "Standard_D2s_v3"
  node_agent_sku_id = "batch.node.windows amd64"
  auto_scale {
    formula = "x"
  }
}
