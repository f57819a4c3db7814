variable "location" {}

resource "azurerm_signalr_service" "a0" {
  location = var.location
  sku {
    name     = "Free_F1"
    capacity = 2
  }
}

resource "azurerm_signalr_service" "a1" {
  location = var.location
  sku {
    name     = "Standard_S1"
    capacity = 2
  }
}

resource "azurerm_signalr_service" "a2" {
  location = var.location
  sku {
    name     = "Premium_P1"
    capacity = 2
  }
}

resource "azurerm_signalr_service" "a3" {
  location = var.location
  sku {
    name     = "Premium_P2"
    capacity = 2
  }
}
