"""What a machine type has inside, as the vendors describe it."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .listfile import joined, pack, unreadable
from .snapshot import embedded

FILE = "instances.tsv.gz"
VENDORS = {"gcp": "google"}


class Specification(NamedTuple):
    """A machine type. `gpu_memory_gib` is of one GPU, `gpu_count` may be a part of one; None and
    "" are what the vendor's description leaves open."""

    vcpu: Decimal | None
    memory_gib: Decimal | None
    gpu_count: Decimal | None
    gpu_model: str
    gpu_memory_gib: Decimal | None
    arch: str
    local_storage_gb: Decimal | None
    network: str


TEXTS = ("gpu_model", "arch", "network")


def specification(
    provider: str, instance_type: str, folder: Path | None = None
) -> Specification | None:
    """The specification of a machine type, asked without case; None for one that is not listed.

    Raises BadPrices where the embedded file cannot be read.
    """
    cells = described(folder or embedded()).get((provider, instance_type.lower()))
    if cells is None:
        return None
    named = zip(Specification._fields, cells, strict=True)
    return Specification(*(value if name in TEXTS else number(value) for name, value in named))  # type: ignore[arg-type]


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


@lru_cache(1)
def described(folder: Path) -> Mapping[tuple[str, str], Sequence[str]]:
    path = folder / FILE
    try:
        text = gzip.decompress(path.read_bytes()).decode("ascii")
    except (OSError, EOFError, zlib.error, ValueError) as cause:
        raise unreadable(path, cause) from cause
    lines = (line.split("\t") for line in text.split("\n")[1:-1])
    return {(provider, name.lower()): cells for provider, name, *cells in lines}


def write(lines: Iterable[Mapping[str, str]], to: Path) -> None:
    """Write the machine types into a snapshot's folder."""
    columns = ("instance_type", *Specification._fields)
    rows = sorted(
        (VENDORS.get(line["provider"], line["provider"]), *(line[name] for name in columns))
        for line in lines
    )
    (to / FILE).write_bytes(pack([joined(line) for line in [("provider", *columns), *rows]]))
