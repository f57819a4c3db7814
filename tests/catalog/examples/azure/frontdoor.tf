resource "azurerm_frontdoor" "a" {
  dynamic "routing_rule" {
    for_each = range(7)
    content {
      name = routing_rule.value
    }
  }
}
