variable "location" {}

resource "azurerm_healthcare_fhir_service" "a" {
  location = var.location
}
