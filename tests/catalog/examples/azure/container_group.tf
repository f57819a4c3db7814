variable "location" {}

resource "azurerm_container_group" "a" {
  for_each = toset(["Linux", "Windows"])
  location = var.location
  os_type  = each.key
  container {
    name   = "it"
    image  = "it"
    cpu    = "0.5"
    memory = "1.5"
  }
}

resource "azurerm_container_group" "confidential" {
  location = var.location
  os_type  = "Linux"
  sku      = "Confidential"
  container {
    name   = "it"
    image  = "it"
    cpu    = 1
    memory = 2
  }
}
