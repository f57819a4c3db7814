variable "location" {}

resource "azurerm_stream_analytics_cluster" "a0" {
  location           = var.location
  streaming_capacity = 36
}
