"""A page counts what it need not know: subnets of a list, addresses of an endpoint."""

from __future__ import annotations

import pytest

from finops_shiftleft.catalog.vocabulary import count
from finops_shiftleft.catalog.vocabulary.scope import Scope
from finops_shiftleft.errors import KnownLater
from finops_shiftleft.model import Resource, Unknown, Value

LATER = Unknown("only the cloud knows it")


class Nothing:
    """A configuration without other resources."""

    def at(self, address: str) -> Resource | None:
        return None

    def named(self, types: tuple[str, ...], name: str) -> Resource | None:
        return None


def counted(path: str, values: dict[str, Value]) -> Value:
    return count(path).compile()(Scope(values, {}, Nothing()))


def test_items_are_counted_though_they_are_unknown() -> None:
    assert counted("subnet_ids", {"subnet_ids": [LATER, LATER]}) == 2


def test_blocks_are_counted_in_a_block_of_their_own() -> None:
    assert counted("vpc.subnet", {"vpc": [{"subnet": [{}, {}, {}]}]}) == 3


def test_what_is_not_set_is_none() -> None:
    assert counted("subnet_ids", {}) == 0
    assert counted("vpc.subnet", {"vpc": [{}]}) == 0


def test_a_single_value_is_one() -> None:
    assert counted("subnet_ids", {"subnet_ids": "subnet-1"}) == 1


def test_how_many_an_unknown_list_has_is_unknown() -> None:
    with pytest.raises(KnownLater, match="subnet_ids is unknown because only the cloud knows it"):
        counted("subnet_ids", {"subnet_ids": LATER})
