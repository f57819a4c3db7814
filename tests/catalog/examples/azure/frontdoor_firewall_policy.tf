resource "azurerm_frontdoor_firewall_policy" "a" {
  custom_rule {
    name = "own"
  }
  managed_rule {
    type = "DefaultRuleSet"
  }
}
