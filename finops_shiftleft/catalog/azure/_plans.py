"""What the name of an App Service plan's size says.

https://azure.microsoft.com/pricing/details/app-service/windows/
"""

import re

TIERS = {"B": "Basic", "S": "Standard", "P": "Premium", "I": "Isolated", "PC": "Premium Windows"}
FREE = ("F1", "FREE", "Y1", "FC1")
ELASTIC = {"EP": "functions", "WS": "workflows"}


def size(sku: str) -> dict[str, str | int]:
    """P1v3 is size P1 of Premium v3, which the price list writes with a space; sizes with much
    memory and those of v4 without. EP2 and WS2 have 2 vCPUs with 3.5 GB each."""
    name = sku.upper()
    if name in FREE:
        return {"mode": "free"}
    if name in ("D1", "SHARED"):
        return {"mode": "plan", "tier": "Shared", "sku": "Shared", "shared": True}
    found = re.fullmatch(r"([A-Z]{1,2})(\d+)(M?)(?:V(\d))?", name)
    if not found:
        raise ValueError(sku)
    letters, number, memory, version = found.groups()
    if letters in ELASTIC:
        cores = {"1": 1, "2": 2, "3": 4}[number]
        return {"mode": ELASTIC[letters], "cores": cores}
    if not version:
        tier = TIERS[letters] + (" Container" if letters == "PC" else "")
        return {"mode": "plan", "tier": tier, "sku": name, "shared": letters == "PC"}
    spaced = not memory and number != "0" and version in "23"
    sku = f"{letters}{number}{memory.lower()}{' ' if spaced else ''}v{version}"
    return {"mode": "plan", "tier": f"{TIERS[letters]} v{version}", "sku": sku, "shared": False}
