variable "location" {}

resource "azurerm_service_plan" "a" {
  for_each = {
    for pair in setproduct(["Linux", "Windows"], [
      "F1", "Y1", "B1", "B2", "B3", "S1", "S2", "S3", "P1v2", "P2v2", "P3v2", "P0v3", "P1v3", "P2v3",
      "P3v3", "P1mv3", "P5mv3", "P0v4", "P1v4", "P1mv4", "I1", "I1v2", "I6v2", "I1mv2", "EP1", "EP3",
    ]) : join("-", pair) => pair
  }
  location = var.location
  os_type  = each.value[0]
  sku_name = each.value[1]
}

resource "azurerm_service_plan" "windows" {
  for_each = toset(["D1", "SHARED", "WS1", "PC2"])
  location = var.location
  os_type  = "Windows"
  sku_name = each.key
}
