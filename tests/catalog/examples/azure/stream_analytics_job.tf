variable "location" {}

resource "azurerm_stream_analytics_job" "a0" {
  location        = var.location
  streaming_units = 3
}

resource "azurerm_stream_analytics_job" "a1" {
  location        = var.location
  sku_name        = "StandardV2"
  streaming_units = 20
}

resource "azurerm_stream_analytics_job" "a2" {
  location = var.location
  type     = "Edge"
}
