variable "location" {}

resource "azurerm_application_gateway" "v1" {
  for_each = toset(["Standard_Small", "Standard_Medium", "Standard_Large", "WAF_Medium", "WAF_Large"])
  location = var.location
  sku {
    name     = each.key
    tier     = split("_", each.key)[0]
    capacity = 2
  }
}

resource "azurerm_application_gateway" "v2" {
  for_each = toset(["Basic", "Standard_v2", "WAF_v2"])
  location = var.location
  sku {
    name = each.key
    tier = each.key
  }
  autoscale_configuration {
    min_capacity = 1
    max_capacity = 5
  }
}
