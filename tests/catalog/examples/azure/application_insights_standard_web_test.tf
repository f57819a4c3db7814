variable "location" {}

resource "azurerm_application_insights_standard_web_test" "a" {
  location      = var.location
  geo_locations = ["emea-nl-ams-azr"]
}
