variable "location" {}

resource "azurerm_key_vault" "v" {
  for_each = toset(["standard", "premium"])
  location = var.location
  sku_name = each.key
}

resource "azurerm_key_vault_key" "a" {
  for_each = {
    for set in setproduct(["RSA", "RSA-HSM", "EC", "EC-HSM"], [2048, 4096]) : join("-", set) => set
  }
  key_vault_id = azurerm_key_vault.v[endswith(each.value[0], "HSM") ? "premium" : "standard"].id
  key_type     = each.value[0]
  key_size     = each.value[1]
}
