"""What pages read in other resources: finops_shiftleft/catalog/followed.txt, which is generated.

Instances that differ in it are not alike, though their own page may not look at it.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from finops_shiftleft.catalog import load
from finops_shiftleft.catalog.vocabulary.expressions import Expr
from finops_shiftleft.catalog.vocabulary.parts import Part
from finops_shiftleft.catalog.vocabulary.relations import Of, Related
from finops_shiftleft.catalog.vocabulary.skus import Service, Sku, Vendor

TABLE = Path(load.__file__).parent / "followed.txt"
OURS = (Expr, Part, Related, Sku, Service, Vendor)


def inside(thing: object, seen: set[int]) -> Iterator[Of]:
    """Every attribute of a related resource that a part or an expression reads."""
    if isinstance(thing, dict):
        thing = list(thing.values())
    if isinstance(thing, list | tuple):
        for one in thing:
            yield from inside(one, seen)
        return
    if not isinstance(thing, OURS) or id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, Of):
        yield thing
    names = [*getattr(thing, "__dict__", ()), *getattr(type(thing), "__slots__", ())]
    for name in names:
        yield from inside(getattr(thing, name, None), seen)


def rows() -> list[str]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind in load.priced():
        for of in inside(load.known(kind).parts, set()):
            for source in of.expr.reads:
                path = source.path.lstrip("^/").partition(" -> ")[0]
                for to in of.related.to if source.kind == "attribute" else ():
                    found[to].add(re.split(r"[.\[]", path)[0])
    return [f"{kind} {' '.join(sorted(names))}" for kind, names in sorted(found.items())]


def test_the_table_is_what_the_pages_follow() -> None:
    assert rows() == TABLE.read_text("utf-8").splitlines(), (
        "run `python tests/catalog/test_followed.py`"
    )


def test_groups_in_two_places_are_not_one(estimated) -> None:  # type: ignore[no-untyped-def]
    done, _ = estimated(
        """
        resource "azurerm_resource_group" "g" {
          for_each = { a = "westeurope", b = "eastus" }
          name     = each.key
          location = each.value
        }
        resource "azurerm_managed_disk" "d" {
          for_each             = azurerm_resource_group.g
          name                 = "disk-${each.key}"
          resource_group_name  = each.value.name
          location             = each.value.location
          storage_account_type = "Premium_LRS"
          create_option        = "Empty"
          disk_size_gb         = 128
        }
        """
    )
    groups = [c for c in done.projects[0].resources if c.resource.type == "azurerm_resource_group"]
    assert [one.resource.values.get("location") for one in groups] == ["westeurope", "eastus"]


if __name__ == "__main__":
    TABLE.write_text("".join(f"{row}\n" for row in rows()), "utf-8", newline="\n")
    sys.stdout.write(f"{TABLE} is written\n")
