"""Quantities of Kubernetes: 100Gi, 1.5T, 1e9.

https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
"""

import re
from decimal import ROUND_CEILING, Decimal

from ...errors import NotListed

DIGITS, SUFFIX = r"[0-9]++\.?+[0-9]*+|\.[0-9]++", r"[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,2}"
FORM = re.compile(rf"\+?({DIGITS})({SUFFIX})?")
POWERS = {letter: power for power, letter in enumerate("kMGTPE", 1)}
SMALL = {"n": Decimal("1e-9"), "u": Decimal("1e-6"), "m": Decimal("1e-3"), "": Decimal(1)}
GIB = Decimal(2**30)


def amount(text: object) -> Decimal:
    """A quantity as a number: Ki is 1,024, k is 1,000, and 1e3 too."""
    found = FORM.fullmatch(str(text))
    if not found:
        raise NotListed(f"{text!r} is no quantity")
    digits, suffix = Decimal(found[1]), found[2] or ""
    if suffix in SMALL:
        return digits * SMALL[suffix]
    if suffix.endswith("i"):
        return digits * Decimal(1_024) ** POWERS[suffix[0].replace("K", "k")]
    if suffix in POWERS:
        return digits * Decimal(1_000) ** POWERS[suffix]
    return digits * Decimal(f"1{suffix}")


def gib(text: object) -> int:
    """Disks are made in whole GiB."""
    return int((amount(text) / GIB).to_integral_value(ROUND_CEILING))
