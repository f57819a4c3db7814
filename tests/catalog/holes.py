"""Which rows the catalogue asks for and the embedded prices do not have: docs/holes.tsv.

`python tests/catalog/holes.py` writes the table anew. Every example of a page is estimated in every
region of its vendor, with every usage key filled in.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.vocabulary.describe import reads as sources
from finops_shiftleft.estimate import estimate, reads
from finops_shiftleft.model import Configuration, LineItem, Value
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.sources.kubernetes.manifests import objects, resources
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.trees import WorkingTree

HERE = Path(__file__).parent
EXAMPLES = HERE / "examples"
KUBERNETES = "kubernetes"  # whose examples name a cloud: service.aws.yaml
TABLE = HERE.parents[1] / "docs" / "holes.tsv"
HEAD = "type\tline\tasked for\tregions\n"
AS_OF = date(2026, 11, 20)
HOME = {"aws": "us-east-1", "azure": "eastus", "azapi": "eastus", "google": "us-central1"}
VENDORS = {"azapi": "azure"}  # whose prices a folder's types ask for, where it is not the vendor's
PREFIX = {"aws": "aws", "azure": "azurerm", "azapi": "azapi", "google": "google"}  # by folder
MACHINES = {"aws": "AmazonEC2", "azure": "Virtual Machines", "google": "Compute Engine"}
LEFT_OUT = ("reserved_instance_term",)  # a word, not a quantity: examples of reservations have it


class Hole(NamedTuple):
    """A line that has no price, what it asked for, and where."""

    type: str
    line: str
    asked: str
    region: str


class Everything:
    """A usage file in which every key is 1."""

    def of(self, address: str, kind: str) -> Mapping[str, Value]:
        return filled(kind)


@cache
def filled(kind: str) -> Mapping[str, Value]:
    page = load.page(kind)
    found: dict[str, Value] = {}
    for source in sources(page, load.known) if page else ():
        *blocks, key = source.path.replace("[*]", "").split(".")
        if source.kind == "usage" and source.default is None and key not in LEFT_OUT:
            place = found
            for name in blocks:
                place = place.setdefault(name, {})
            place[key] = 1
    return found


def regions(book: Snapshot, vendor: str) -> list[str]:
    """The regions in which the vendor's virtual machines are sold."""
    vendor = VENDORS.get(vendor, vendor)
    known = set(book.regions(vendor, MACHINES[vendor]))
    return sorted(known - {"", "cn-north-1", "global", "Global", "us", "europe", "asia"})


def vendor_of(example: Path) -> str:
    """Whose prices it asks for; an object is placed in a cloud."""
    folder = example.parent.name
    return example.stem.partition(".")[2] if folder == KUBERNETES else folder


def kind_of(example: Path) -> str:
    folder, name = example.parent.name, example.stem.partition(".")[0]
    return load.kind_of(name) if folder == KUBERNETES else f"{PREFIX[folder]}_{name}"


def label_of(example: Path) -> str:
    """What the table calls the type: an object has other rows in each cloud."""
    kind = kind_of(example)
    return f"{kind} on {vendor_of(example)}" if example.parent.name == KUBERNETES else kind


def examples() -> list[Path]:
    return sorted([*EXAMPLES.glob("*/*.tf"), *EXAMPLES.glob(f"{KUBERNETES}/*.yaml")])


def objects_in(example: Path, region: str) -> Configuration:
    """Objects that say which cluster they are placed in, but not where it is."""
    found, problems = objects(example.name, example.read_bytes())
    if problems:
        raise AssertionError(f"{example.name}: {problems}")
    placed = tuple(replace(one, region=region, fallback=region) for one in resources(found))
    return Configuration("it", ".", "manifests", placed)


def configuration(example: Path, region: str, folder: Path) -> Configuration:
    """An example says where it is by the provider's region, or by `var.location`."""
    if example.parent.name == KUBERNETES:
        return objects_in(example, region)
    shutil.copy(example, folder / "main.tf")
    inputs = Inputs(environment={"TF_VAR_location": region}, region=region)
    return read_terraform(WorkingTree(folder), ".", "it", inputs, reads)


def faults(example: Path, book: Snapshot, region: str) -> Iterator[tuple[str, LineItem]]:
    """The lines of an example without a price, each with the type on the bill."""
    with tempfile.TemporaryDirectory() as folder:
        found = configuration(example, region, Path(folder))
        done = estimate([(found, Everything())], book, AS_OF)
        for cost in done.projects[0].resources:
            for line in cost.lines:
                if line.fault:
                    yield cost.resource.type, line


def holes(example: Path, book: Snapshot) -> list[Hole]:
    """The holes of one example; a line that lacks an amount for another reason is an error."""
    kind, label = kind_of(example), label_of(example)
    found = []
    for region in regions(book, vendor_of(example)):
        for of, line in faults(example, book, region):
            if of == kind:
                note = line.note or ""
                if not note.startswith("no price"):
                    raise AssertionError(f"{kind} in {region}, {line.label or line.path}: {note}")
                found.append(Hole(label, line.label, asked(note, region), region))
    return sorted(set(found))


def asked(note: str, region: str) -> str:
    """The question without the place."""
    said = re.sub(r" \((known in|but with) .*\)$", "", note).removeprefix("no price for ")
    return said.replace(f" in {region}", "").replace(region, "REGION")


def rows(found: Iterable[Hole], everywhere: list[str]) -> list[str]:
    """A row for each question, with its regions; `all` and `all but` where that is shorter."""
    places: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for hole in found:
        places[hole[:3]].append(hole.region)
    return ["\t".join([*key, short(where, everywhere)]) for key, where in sorted(places.items())]


def short(where: list[str], everywhere: list[str]) -> str:
    missing = [region for region in everywhere if region not in where]
    if not missing:
        return "all"
    if len(missing) < len(where):
        return f"all but {', '.join(missing)}"
    return ", ".join(sorted(where))


def written(kind: str) -> list[str]:
    """The committed rows of a type."""
    lines = TABLE.read_text("utf-8").splitlines()[1:] if TABLE.is_file() else []
    return [line for line in lines if line.startswith(f"{kind}\t")]


def explanations() -> dict[tuple[str, str], str]:
    """Why a line has no price even in the vendor's first region, by type and line."""
    lines = (
        line.split("\t")
        for file in sorted((HERE / "explained").glob("*.tsv"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    )
    return {(kind, label): why for kind, label, why in lines}


@cache
def embedded() -> Snapshot:
    return Snapshot()


def rows_of(example: Path) -> list[str]:
    """The rows of one example."""
    return rows(holes(example, embedded()), regions(embedded(), vendor_of(example)))


def main() -> None:
    with ProcessPoolExecutor() as processes:
        lines = [line for some in processes.map(rows_of, examples()) for line in some]
    TABLE.write_text(HEAD + "".join(f"{line}\n" for line in lines), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
