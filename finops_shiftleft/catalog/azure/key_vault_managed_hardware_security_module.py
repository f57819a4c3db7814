"""Managed hardware security modules: so much an hour for each pool.

https://azure.microsoft.com/pricing/details/key-vault/
"""

from ..vocabulary import Line, attr, azure, billed, hours

NAME = attr("sku_name", "Standard_B1").pick(Standard_B1="Standard B1", otherwise=attr("sku_name"))

pool = azure("Key Vault")(
    "Key Vault HSM Pool", "1 Hour", skuName=NAME, meterName=NAME + " Instance"
)
RESOURCE = billed("azurerm_key_vault_managed_hardware_security_module", Line("Pool", hours, pool))
