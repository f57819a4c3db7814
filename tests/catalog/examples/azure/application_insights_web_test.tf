variable "location" {}

resource "azurerm_application_insights_web_test" "a" {
  for_each = toset(["ping", "multistep"])
  location = var.location
  kind     = each.key
}
