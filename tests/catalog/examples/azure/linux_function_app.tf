variable "location" {}

resource "azurerm_service_plan" "p" {
  location = var.location
  os_type  = "Linux"
  sku_name = "Y1"
}

resource "azurerm_linux_function_app" "a" {
  location        = var.location
  service_plan_id = azurerm_service_plan.p.id
}
