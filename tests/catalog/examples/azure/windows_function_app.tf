variable "location" {}

resource "azurerm_service_plan" "p" {
  location = var.location
  os_type  = "Windows"
  sku_name = "Y1"
}

resource "azurerm_windows_function_app" "a" {
  location        = var.location
  service_plan_id = azurerm_service_plan.p.id
}
