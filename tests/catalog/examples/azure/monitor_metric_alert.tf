variable "location" {}

resource "azurerm_resource_group" "r" {
  name     = "r"
  location = var.location
}

resource "azurerm_monitor_metric_alert" "a" {
  resource_group_name = azurerm_resource_group.r.name
  scopes              = ["id"]
  criteria {
    metric_name = "a"
  }
  dynamic_criteria {
    metric_name = "b"
  }
}
