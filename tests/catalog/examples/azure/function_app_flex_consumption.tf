variable "location" {}

resource "azurerm_function_app_flex_consumption" "a" {
  location = var.location
}
