"""Machine types: what a custom one has, what the price list calls it, and its discount.

https://cloud.google.com/compute/docs/machine-resource
https://cloud.google.com/compute/docs/sustained-use-discounts
"""

from decimal import Decimal

from ...model import HOURS_A_MONTH

CUSTOM = {
    "n1": "Custom Instance",
    "n2": "N2 Custom Instance",
    "n2d": "N2D AMD Custom Instance",
    "n4": "N4 Custom Instance",
    "n4d": "N4D Custom Instance",
    "n4a": "N4A Custom Instance",
    "e2": "E2 Instance",
}
SURCHARGE = {"e2": Decimal("1.05")}  # of a family whose custom machines have no rows of their own
MOST_GIB_A_VCPU = {"n1": Decimal("6.5")}
SHARED = {"micro": Decimal("0.25"), "small": Decimal("0.5"), "medium": Decimal(1)}
SMALL = {"f1-micro": 1, "g1-small": 1, "e2-micro": 2, "e2-small": 2, "e2-medium": 2}
GPU_SHAPES = {  # vCPUs a GPU
    "a2": {"highgpu": 12, "megagpu": 6, "ultragpu": 12},
    "a3": {"highgpu": 26, "megagpu": 26, "edgegpu": 26, "ultragpu": 28},
}
FAMILIES = {"f1": "n1", "g1": "n1", "custom": "n1"}
LAST_QUARTER = {"n1": Decimal("0.4"), "m1": Decimal("0.4"), "m2": Decimal("0.4")}
LAST_QUARTER |= dict.fromkeys(("n2", "n2d", "c2"), Decimal("0.6"))
HYPERDISK_ONLY = {"c4", "c4a", "c4d", "c4n", "n4", "n4a", "n4d", "m4", "x4", "a4", "g4", "h4d"}


def family(kind: str) -> str:
    """n2 of n2-standard-8; a custom type without a family is an N1, as the shared f1 and g1 are."""
    name = kind.lower().partition("-")[0]
    return FAMILIES.get(name, name)


def is_custom(kind: str) -> bool:
    """custom-6-3072 and n2-custom-6-3072 name their own size."""
    return "custom" in kind.lower().split("-")[:2]


def custom(kind: str) -> dict[str, str | Decimal]:
    """n2-custom-6-3072 has 6 vCPUs and 3 GB; with -ext, memory above 8 GB a vCPU (6.5 of an N1) is
    sold as extended. E2 machines of a custom size cost 5 % more than predefined ones."""
    name = family(kind)
    size, mib, *extended = kind.lower().split("custom-")[1].split("-")
    cpus, gib = SHARED.get(size) or Decimal(size), Decimal(mib) / 1_024
    included = cpus * MOST_GIB_A_VCPU.get(name, 8) if extended == ["ext"] else gib
    factor, words = SURCHARGE.get(name, 1), CUSTOM[name]
    return {
        "name": words,
        "cpus": cpus * factor,
        "gib": min(gib, included) * factor,
        "extended": max(gib - included, Decimal(0)),
        "extended_name": words.replace("Instance", "Extended Instance"),
    }


def vcpus(kind: str) -> int:
    """n2-standard-8 has 8, custom-6-3072 has 6, a2-highgpu-2g 24; a shared core 1 or 2."""
    if kind.lower() in SMALL:
        return SMALL[kind.lower()]
    if is_custom(kind):
        size = kind.lower().split("custom-")[1].split("-")[0]
        return 2 if size in SHARED else int(size)
    if family(kind) in GPU_SHAPES:
        shape, gpus = kind.lower().removesuffix("g").split("-")[1:3]
        return GPU_SHAPES[family(kind)][shape] * int(gpus)
    return next(int(part) for part in kind.split("-")[1:] if part.isdigit())


def sustained(kind: str, market: str, hours: float) -> Decimal:
    """Every quarter of the month that a machine runs is cheaper than the one before, down to 40 %
    (N1, M1, M2) or 60 % (N2, N2D, C2) of the price: hours at the full price. Not for spot."""
    last = LAST_QUARTER.get(family(kind), Decimal(1)) if market == "STANDARD" else Decimal(1)
    quarter = HOURS_A_MONTH / 4
    used = [max(Decimal(0), min(Decimal(hours) - n * quarter, quarter)) for n in range(4)]
    paid = sum((part * (1 - (1 - last) * n / 3) for n, part in enumerate(used)), Decimal(0))
    return round(paid, 6)


def boot_disk(kind: str) -> str:
    """A disk is pd-standard unless its type is named; the newest machines take hyperdisks only."""
    return "hyperdisk-balanced" if family(kind) in HYPERDISK_ONLY else "pd-standard"


def attached_gpus(kind: str) -> int:
    """GPUs are attached to an N1; in the price of every other machine they are included."""
    return int(family(kind) == "n1")


def attached_ssd(kind: str) -> int:
    """Local SSD is in the price of machines that always have it: Z3, A3 and all with -lssd."""
    included = kind.lower().endswith("lssd") or family(kind) in ("z3", "a3", "a4", "g4")
    return int(not included and "ultragpu" not in kind)
