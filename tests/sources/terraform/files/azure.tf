resource "azurerm_linux_virtual_machine" "app" {
  name                  = format("%s-vm-%02d", var.prefix, count.index + 1)
  location              = azurerm_resource_group.main.location
  size                  = var.vm_size
  network_interface_ids = [azurerm_network_interface.app.id]

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
    disk_size_gb         = 128
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "0001-com-ubuntu-server-jammy"
    sku       = "22_04-lts"
    version   = "latest"
  }
}

resource "azurerm_kubernetes_cluster" "main" {
  name     = "aks"
  sku_tier = "Standard"
  default_node_pool {
    name                = "default"
    vm_size             = "Standard_D4s_v5"
    node_count          = 3
    enable_auto_scaling = var.autoscale
    min_count           = var.autoscale ? 1 : null
  }
  identity { type = "SystemAssigned" }
}
