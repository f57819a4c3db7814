variable "location" {}

resource "azurerm_application_insights" "classic" {
  location          = var.location
  retention_in_days = 365
}

resource "azurerm_application_insights" "workspace" {
  location     = var.location
  workspace_id = "workspace"
}
