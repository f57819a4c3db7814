variable "location" {}

resource "azurerm_network_connection_monitor" "a" {
  location = var.location
  test_group {
    source_endpoints         = ["a"]
    destination_endpoints    = ["b", "c"]
    test_configuration_names = ["tcp"]
  }
}
