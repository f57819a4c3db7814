"""How far our reading of the code agrees with genuine plans of it: run by hand.

    python benchmarks/plan_agreement.py CORPUS REPOSITORIES [--all] [--only TEXT]

CORPUS has pairs_development.tsv and plans/; REPOSITORIES has a clone of each repository as
owner+name, with .terraform/modules where its modules lie elsewhere. The code is read with the
plan's variables; nothing of either is kept.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from finops_shiftleft.agreement import BOTH, CODE_ONLY, PLAN_ONLY, Agreement, Mismatch, agreement
from finops_shiftleft.errors import FinopsError
from finops_shiftleft.estimate import NoUsage, estimate, reads
from finops_shiftleft.model import Configuration, Estimate, Reason, Unknown
from finops_shiftleft.prices.layers import current
from finops_shiftleft.sources.terraform.evaluate import Inputs, read_terraform
from finops_shiftleft.sources.terraform.plan_json import plan_variables, read_plan
from finops_shiftleft.sources.terraform.written import plain
from finops_shiftleft.trees import Entry, WorkingTree

REGIONS = {"aws": "us-east-1", "google": "us-central1"}  # where neither side names one
TODAY = date(2026, 11, 22)
OTHER_CODE = "the code is not the plan's: blocks were added or removed since"
OTHER_VALUE = "the code is not the plan's: the plan has another constant at that place"
NO_MODULE = "a module that is not in the repository"
PROVIDERS = "the provider is configured in another file than the one that the corpus names"
ZONE = "the code names a zone outside of its provider's region, which no apply would take"
FILLED_IN = "what the provider has filled in of an object that exists"
DATA = "a data source that only the cloud can answer"
UNEXPLAINED = "not explained"


class Pair(NamedTuple):
    """A plan with the code behind it: a folder, or one file of a folder."""

    repository: str
    home: Path
    plan: Path
    source: str


class OneFile(WorkingTree):
    """A repository as if one folder had only one Terraform file."""

    def __init__(self, root: Path, file: str) -> None:
        super().__init__(root)
        self.folder, _, self.only = file.rpartition("/")

    def names(self, folder: str, /) -> list[Entry]:
        code = (".tf", ".tf.json", ".tfvars", ".tfvars.json")
        found = super().names(folder)
        if folder != self.folder:
            return found
        return [one for one in found if one.name == self.only or not one.name.endswith(code)]


@dataclass(slots=True)
class Tally:
    """What was counted over all pairs."""

    pairs: int = 0
    unusable: Counter[str] = field(default_factory=Counter)
    addresses: int = 0
    same: int = 0
    costing: int = 0
    same_cost: int = 0
    unknown: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    cost_causes: Counter[str] = field(default_factory=Counter)


def pairs(corpus: Path, repositories: Path) -> Iterator[Pair]:
    with (corpus / "pairs_development.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            home = repositories / row["repository"].replace("/", "+")
            plan = corpus / "plans" / row["plan_file"]
            plan = plan if plan.is_file() else home / row["plan_path"]
            yield Pair(row["repository"], home, plan, row["terraform_source"].rstrip("/"))


def read_code(pair: Pair, inputs: Inputs) -> Configuration:
    if (pair.home / pair.source).is_dir():
        return read_terraform(WorkingTree(pair.home), pair.source, "code", inputs, reads)
    tree = OneFile(pair.home, pair.source)
    return read_terraform(tree, tree.folder, "code", inputs, reads)


def held(pair: Pair) -> tuple[Agreement, Configuration, Mapping[str, Any]]:
    """Both sides priced and compared, and the plan's document. Raises FinopsError."""
    data = pair.plan.read_bytes()
    inputs = Inputs(regions=REGIONS)
    planned = read_plan(pair.plan.name, data, reads, "planned", inputs)
    code = read_code(pair, Inputs(regions=REGIONS, values=plan_variables(pair.plan.name, data)))
    sides = (priced(one) for one in (planned, code))
    return agreement(*sides), code, json.loads(data)


BOOK = current({})


def priced(found: Configuration) -> Estimate:
    return estimate([(found, NoUsage())], BOOK, TODAY)


# ------------------------------------------------------------------------------------------ causes


class Written:
    """The blocks of the plan's configuration, by their address without keys."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.blocks: dict[str, Mapping[str, Any]] = {}
        waiting = [("", document.get("configuration", {}).get("root_module", {}))]
        while waiting:
            prefix, module = waiting.pop()
            for one in module.get("resources", []):
                self.blocks[prefix + one["address"]] = one.get("expressions", {})
            for name, call in module.get("module_calls", {}).items():
                waiting.append((f"{prefix}module.{name}.", call.get("module", {})))

    def constant(self, address: str, attribute: str) -> Any:
        """The constant at a path of a block, None where there is none."""
        found = self.said(address, attribute)
        return found.get("constant_value") if isinstance(found, dict) else None

    def said(self, address: str, attribute: str) -> Any:
        """The expression at a path of a block, None where there is none."""
        found: Any = self.blocks.get(plain(address), {})
        for name in attribute.replace("[", ".").replace("]", "").split("."):
            found = found[0] if isinstance(found, list) and found else found
            found = found.get(name) if isinstance(found, dict) and not name.isdigit() else found
        return found


def causes(one: Mismatch, written: Written, code: Configuration) -> list[str]:
    """Why the sides do not agree on one row."""
    static = plain(one.addresses[0])
    if one.how != BOTH:
        if one.how == CODE_ONLY and static not in written.blocks:
            return [OTHER_CODE]
        if one.how == PLAN_ONLY and in_missing_module(static, code):
            return [NO_MODULE]
        here = {plain(each.address) for each in code.resources}
        return [OTHER_CODE if one.how == PLAN_ONLY and static not in here else UNEXPLAINED]
    return [because(reason, one, written) for reason in one.reasons] or [UNEXPLAINED]


def in_missing_module(address: str, code: Configuration) -> bool:
    return any(
        one.code.startswith("module") and (one.address is None or address.startswith(one.address))
        for one in code.diagnostics
    ) and address.startswith("module.")


def because(reason: Reason, one: Mismatch, written: Written) -> str:
    if reason.attribute == "region":
        zone = one.shown.resource.values.get("availability_zone")
        return ZONE if isinstance(zone, str) and zone[:-1] == reason.base else PROVIDERS
    if written.constant(one.addresses[0], reason.attribute) is not None:
        return OTHER_VALUE
    if reason.head is None and written.said(one.addresses[0], reason.attribute) is None:
        return FILLED_IN
    value = one.shown.resource.values.get(reason.attribute.partition(".")[0].partition("[")[0])
    chain = str(value) if isinstance(value, Unknown) else str(reason.head)
    return DATA if "data." in chain else UNEXPLAINED


# ------------------------------------------------------------------------------------------ report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--all", action="store_true", help="print every mismatch")
    parser.add_argument("--only", default="", help="of plans whose path has this in it")
    asked = parser.parse_args()
    tally = Tally()
    for pair in pairs(asked.corpus, asked.repositories):
        if asked.only not in str(pair.plan):
            continue
        tally.pairs += 1
        try:
            done, code, document = held(pair)
        except FinopsError as error:
            tally.unusable[str(error).splitlines()[0]] += 1
            continue
        count(tally, pair, done, code, Written(document), asked.all)
    print(table(tally))
    return 0


def count(
    tally: Tally,
    pair: Pair,
    done: Agreement,
    code: Configuration,
    written: Written,
    everything: bool,
) -> None:
    tally.addresses += done.addresses
    tally.same += done.same
    tally.costing += done.costing
    tally.same_cost += done.same_cost
    tally.unknown += unknown(done)
    for one in done.mismatches:
        why = sorted(set(causes(one, written, code)))
        for cause in why:
            tally.causes[cause] += len(one.addresses)
        if one.costs and any(side and side.lines for side in (one.plan, one.code)):
            tally.cost_causes[why[-1]] += len(one.addresses)
        if everything:
            shown = [f"{r.attribute}: plan {r.base!r} code {r.head!r}"[:300] for r in one.reasons]
            print(pair.repository, pair.plan.name, one.how, *one.addresses[:2], one.delta.expected)
            print("   ", *why, sep="\n    ")
            print("       ", one.gap, *shown, sep="\n        ")


def unknown(done: Agreement) -> int:
    """Instances of the plan of which a line is not known."""
    every = (cost for one in done.plan.projects for cost in one.resources)
    rows = [cost.resource for cost in every if any(line.fault for line in cost.lines)]
    return sum(len(row.instances) or 1 for row in rows)


def table(tally: Tally) -> str:
    lines = [
        f"pairs {tally.pairs}, unusable {sum(tally.unusable.values())} {dict(tally.unusable)}",
        f"addresses {tally.same} of {tally.addresses} agree",
        f"bills {tally.same_cost} of {tally.costing} agree; {tally.unknown} are not whole",
        *(f"{number:5} {cause}" for cause, number in tally.causes.most_common()),
        "of bills:",
        *(f"{number:5} {cause}" for cause, number in tally.cost_causes.most_common()),
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
