variable "location" {}

resource "azurerm_machine_learning_workspace" "p" {
  location = var.location
}

resource "azurerm_machine_learning_compute_cluster" "a0" {
  location                      = var.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.p.id
  vm_size                       = "Standard_D4s_v3"
  vm_priority                   = "Dedicated"
  scale_settings {
    min_node_count = 0
    max_node_count = 3
  }
}

resource "azurerm_machine_learning_compute_cluster" "a1" {
  location                      = var.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.p.id
  vm_size                       = "Standard_D4s_v3"
  vm_priority                   = "LowPriority"
  scale_settings {
    min_node_count = 0
    max_node_count = 3
  }
}
