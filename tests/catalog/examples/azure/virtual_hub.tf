variable "location" {}

resource "azurerm_virtual_hub" "a" {
  for_each                               = toset(["Basic", "Standard"])
  location                               = var.location
  sku                                    = each.key
  virtual_router_auto_scale_min_capacity = 3
}
