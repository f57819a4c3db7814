variable "location" {}

resource "azurerm_sql_elasticpool" "a" {
  location  = var.location
  edition   = "Premium"
  dtu       = 125
  pool_size = 512000
}
