"""Keys: by 10,000 operations; those kept in hardware by the month too; rotations by each.

https://azure.microsoft.com/pricing/details/key-vault/
"""

from ..vocabulary import Line, attr, billed, derive, first, usage
from ._vaults import row

OPERATIONS = usage("monthly_secrets_operations", "operations on secrets and certificates")
ROTATED = usage("monthly_key_rotation_renewals", "automated rotations each month")
PROTECTED = usage("monthly_protected_keys_operations", "operations with the key")
VERSIONS = usage("hsm_protected_keys", "versions of keys in hardware that are in use")


@derive(attr("key_type"), attr("key_size", 2_048))
def kind(key: str, bits: int) -> dict[str, str | int]:
    """RSA with 2,048 bits is simple, all else advanced; -HSM says that it is kept in hardware."""
    simple = key.startswith("RSA") and bits == 2_048
    kept = "RSA 2048-bit key" if simple else "Advanced Key"
    counted = "Operations" if simple else "Advanced Key Operations"
    return {"hardware": int(key.endswith("-HSM")), "kept": kept, "counted": counted}


RESOURCE = billed(
    "azurerm_key_vault_key",
    Line("Operations on secrets", OPERATIONS, row("10K", "Operations")),
    Line("Rotations", ROTATED, row("1 Rotation", "Automated Key Rotation")),
    Line("Operations with the key", PROTECTED, row("10K", kind["counted"] + "")),
    Line(
        "Keys in hardware",
        kind["hardware"] * first(VERSIONS, 1),
        row("1", "Premium HSM-protected " + kind["kept"]),
    ),
)
