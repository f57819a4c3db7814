"""Certificates: each renewal, and 10,000 other operations.

https://azure.microsoft.com/pricing/details/key-vault/
"""

from ..vocabulary import Line, billed, usage
from ._vaults import row

RENEWED = usage("monthly_certificate_renewal_requests", "renewals each month")
OPERATIONS = usage("monthly_certificate_other_operations", "other operations each month")

RESOURCE = billed(
    "azurerm_key_vault_certificate",
    Line("Renewals", RENEWED, row("1", "Certificate Renewal Request")),
    Line("Operations", OPERATIONS, row("10K", "Operations")),
)
