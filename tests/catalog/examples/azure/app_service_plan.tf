variable "location" {}

resource "azurerm_app_service_plan" "linux" {
  location = var.location
  kind     = "Linux"
  reserved = true
  sku {
    tier     = "Standard"
    size     = "S1"
    capacity = 2
  }
}

resource "azurerm_app_service_plan" "windows" {
  for_each = toset(["F1", "D1", "B1", "S2", "P1v2", "P1v3", "I1", "Y1", "EP1"])
  location = var.location
  sku {
    tier = "any"
    size = each.key
  }
}
