variable "location" {}

resource "azurerm_express_route_circuit" "a" {
  for_each = {
    for set in setproduct(["Standard", "Premium"], ["MeteredData", "UnlimitedData"], [50, 200, 1000, 10000]) :
    join("-", set) => set
  }
  location          = var.location
  bandwidth_in_mbps = each.value[2]
  sku {
    tier   = each.value[0]
    family = each.value[1]
  }
}

resource "azurerm_express_route_circuit" "direct" {
  location              = var.location
  bandwidth_in_gbps     = 10
  express_route_port_id = "port"
  sku {
    tier   = "Premium"
    family = "UnlimitedData"
  }
}

resource "azurerm_express_route_circuit" "local" {
  location          = var.location
  bandwidth_in_mbps = 1000
  sku {
    tier   = "Local"
    family = "UnlimitedData"
  }
}
