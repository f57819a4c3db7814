variable "location" {}

resource "azurerm_machine_learning_workspace" "p" {
  location = var.location
}

resource "azurerm_machine_learning_compute_instance" "a0" {
  machine_learning_workspace_id = azurerm_machine_learning_workspace.p.id
  virtual_machine_size          = "STANDARD_DS2_V2"
}

resource "azurerm_machine_learning_compute_instance" "a1" {
  machine_learning_workspace_id = azurerm_machine_learning_workspace.p.id
  virtual_machine_size          = "Standard_D4s_v3"
}

resource "azurerm_machine_learning_compute_instance" "a2" {
  machine_learning_workspace_id = azurerm_machine_learning_workspace.p.id
  virtual_machine_size          = "Standard_NC6s_v3"
}
