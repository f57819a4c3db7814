variable "location" {}

resource "azurerm_app_service_plan" "p" {
  location = var.location
  kind     = "FunctionApp"
  sku {
    tier = "Dynamic"
    size = "Y1"
  }
}

resource "azurerm_function_app" "a" {
  location            = var.location
  app_service_plan_id = azurerm_app_service_plan.p.id
}
