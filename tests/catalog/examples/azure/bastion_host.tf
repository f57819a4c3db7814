variable "location" {}

resource "azurerm_bastion_host" "a" {
  for_each    = toset(["Developer", "Basic", "Standard", "Premium"])
  location    = var.location
  sku         = each.key
  scale_units = contains(["Standard", "Premium"], each.key) ? 3 : 2
}
