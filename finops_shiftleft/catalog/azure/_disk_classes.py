"""The sizes in which managed disks are billed.

https://learn.microsoft.com/azure/virtual-machines/disks-understand-billing
"""

SIZES = [4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_767]
NAMES = [1, 2, 3, 4, 6, 10, 15, 20, 30, 40, 50, 60, 70, 80]
LETTERS = {"Standard": ("S", 32), "StandardSSD": ("E", 4), "Premium": ("P", 4)}


def size_class(medium: str, gib: float, tier: str) -> str:
    """A disk is billed as the next larger class: 100 GB of premium SSD are a P10, of 128; in a
    higher performance tier it is billed as that."""
    if tier:
        return tier.upper()
    letter, smallest = LETTERS[medium]
    sizes = zip(SIZES, NAMES, strict=True)
    return next(
        f"{letter}{name}" for size, name in sizes if size >= max(min(gib, 32_767), smallest)
    )


def operations(named: str) -> str:
    """Operations on premium SSD are free; those on the smallest standard SSD share one meter."""
    if named.startswith("P"):
        return ""
    return "Disk Transactions" if named in ("E1", "E2", "E3") else named


def ultra_gib(gib: float) -> float:
    """Ultra disks grow in powers of two up to 512 GiB, then in steps of 1 TiB."""
    if gib <= 512:
        return next(size for size in SIZES if size >= gib)
    return -(-gib // 1_024) * 1_024
