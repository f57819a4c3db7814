"""The vault around a key, a certificate or a secret, and its rows.

https://azure.microsoft.com/pricing/details/key-vault/
"""

from ..vocabulary import Expr, Sku, azure, related

vault = related("key_vault_id", to="azurerm_key_vault")
TIERS = {"standard": "Standard", "premium": "Premium", "Standard": "Standard", "Premium": "Premium"}
TIER = vault.attr("sku_name").pick(TIERS)


def row(unit: str, meter: str | Expr) -> Sku:
    """A row in the vault's region and tier."""
    sku = azure("Key Vault")("Key Vault", unit, skuName=TIER, meterName=meter)
    return sku.at(vault.read(azure.region))
