variable "location" {}

resource "azurerm_firewall" "a" {
  for_each = {
    for pair in setproduct(["AZFW_VNet", "AZFW_Hub"], ["Basic", "Standard", "Premium"]) :
    join("-", pair) => pair
  }
  location = var.location
  sku_name = each.value[0]
  sku_tier = each.value[1]
}
