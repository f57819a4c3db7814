"""What the name of a size says about a SQL database, a pool of them or a managed instance.

https://learn.microsoft.com/azure/azure-sql/database/resource-limits-vcore-single-databases
"""

SINGLE, BOTH = "SQL Database Single", "SQL Database Single/Elastic Pool"
TIERS = {"GP": "General Purpose", "BC": "Business Critical", "HS": "Hyperscale"}
DTUS = {"B": "Basic", "S": "Standard", "P": "Premium"}
CHIPS = {
    "Gen4": "Compute Gen4",
    "Gen5": "Compute Gen5",
    "Fsv2": "Compute FSv2 Series",
    "M": "Compute M Series",
    "DC": "Compute DC-Series",
    "PRMS": "Premium Series Compute",
    "MOPRMS": "Premium Series Memory Optimized Compute",
    "G8IH": "Premium Series Compute",
    "Gen8IH": "Premium Series Compute",
    "G8IM": "Premium Series Memory Optimized Compute",
    "Gen8IM": "Premium Series Memory Optimized Compute",
}
HEADS = {  # Hyperscale's products have been named one by one
    ("Hyperscale", "Gen4"): "SQL Database SingleDB",
    ("Hyperscale", "Gen5"): "SQL Database SingleDB/Elastic Pool",
}
SERVERLESS = {
    ("General Purpose", "Gen5"): "SQL Database General Purpose - Serverless - Compute Gen5",
    ("Hyperscale", "Gen5"): "SQL Database Hyperscale - Serverless - Compute Gen5",
}
INCLUDED = {"P11": 4_096, "P15": 4_096}  # GB of a single database, where its tier's do not hold
POOLED = {125: 250, 250: 500, 500: 750, 1_000: 1_024}  # GB of a Premium pool of so many DTUs
LOG_LIMIT = 1_024  # GB


def size(sku: str) -> dict[str, str | int]:
    """GP_Gen5_4 is 4 vCores, GP_S_Gen5_2 up to 2 as needed, DW100c a data warehouse; Basic, S3 and
    P1 are sizes in DTUs."""
    if sku.lower() in ("elasticpool", "free"):
        return {"mode": sku.lower()}
    if sku.startswith("DW"):
        return {"mode": "warehouse", "size": sku}
    if "_" not in sku:
        return {"mode": "DTU", "tier": DTUS[sku[0]], "size": "B" if sku == "Basic" else sku}
    short, *serverless, hardware, cores = sku.split("_")
    tier = TIERS[short]
    chip = product(tier, hardware, bool(serverless))
    mode = "serverless" if serverless else "vCore"
    return {"mode": mode, "tier": tier, "chip": chip, "cores": int(cores)}


def product(tier: str, hardware: str, serverless: bool) -> str:
    """How the price list calls the processors of a tier."""
    if serverless:
        single = f"{SINGLE} {tier} - Serverless - {CHIPS[hardware]}"
        return SERVERLESS.get((tier, hardware), single)
    return f"{HEADS.get((tier, hardware), BOTH)} {tier} - {CHIPS[hardware]}"


def with_log(gb: float) -> float:
    """Space for the log is 30 % of the data's, 1 TB at the most, and is billed with it."""
    return gb + min(gb * 3 / 10, LOG_LIMIT)


def included(name: str) -> int:
    """Basic includes 2 GB, Standard 250, Premium 500, and 4 TB as P11 or P15."""
    return INCLUDED.get(name) or {"B": 2, "S": 250, "P": 500}[name[0]]


def above(name: str, gb: float) -> float:
    """Storage above what the size includes: 2 GB of Basic, 250 of Standard, 500 of Premium."""
    return max(gb - included(name), 0)


def pooled(tier: str, dtus: int) -> int:
    """A Standard pool includes 1 GB per DTU; a Premium pool 2 for the first 250, and from 1,000
    on 1.024; a Basic pool cannot have more than it includes."""
    if tier == "Premium":
        return POOLED.get(dtus) or dtus * 1_024 // 1_000
    return {"Standard": dtus, "Basic": LOG_LIMIT}[tier]
