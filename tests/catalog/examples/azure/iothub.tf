variable "location" {}

resource "azurerm_iothub" "a0" {
  location = var.location
  sku {
    name     = "F1"
    capacity = 2
  }
}

resource "azurerm_iothub" "a1" {
  location = var.location
  sku {
    name     = "B1"
    capacity = 2
  }
}

resource "azurerm_iothub" "a2" {
  location = var.location
  sku {
    name     = "B2"
    capacity = 2
  }
}

resource "azurerm_iothub" "a3" {
  location = var.location
  sku {
    name     = "B3"
    capacity = 2
  }
}

resource "azurerm_iothub" "a4" {
  location = var.location
  sku {
    name     = "S1"
    capacity = 2
  }
}

resource "azurerm_iothub" "a5" {
  location = var.location
  sku {
    name     = "S2"
    capacity = 2
  }
}

resource "azurerm_iothub" "a6" {
  location = var.location
  sku {
    name     = "S3"
    capacity = 2
  }
}
