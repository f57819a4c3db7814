variable "location" {}

resource "azurerm_kubernetes_cluster" "c" {
  location = var.location
}

resource "azurerm_kubernetes_cluster_node_pool" "a" {
  for_each = {
    for pair in setproduct(["Linux", "Windows"], ["Regular", "Spot"]) : join("-", pair) => pair
  }
  kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
  vm_size               = "Standard_D2s_v3"
  node_count            = 2
  os_type               = each.value[0]
  priority              = each.value[1]
}

resource "azurerm_kubernetes_cluster_node_pool" "large" {
  kubernetes_cluster_id = azurerm_kubernetes_cluster.c.id
  vm_size               = "Standard_D16_v3"
  min_count             = 1
  max_count             = 4
}
