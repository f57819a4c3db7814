variable "location" {}

resource "azurerm_kubernetes_cluster" "a" {
  for_each = toset(["Free", "Standard", "Premium"])
  location = var.location
  sku_tier = each.key
  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v3"
    node_count = 2
  }
}

resource "azurerm_kubernetes_cluster" "scaled" {
  location = var.location
  default_node_pool {
    name                 = "default"
    vm_size              = "Standard_D8ds_v5"
    os_disk_type         = "Ephemeral"
    auto_scaling_enabled = true
    min_count            = 1
    max_count            = 5
  }
}
