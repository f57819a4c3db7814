"""A record is to all who use it what a frozen dataclass with slots is."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from typing import Any

import pytest

from finops_shiftleft.model import Match, Resource
from finops_shiftleft.records import field, record, replace


@record
class Disk:
    """What is compared with the dataclass below."""

    name: str
    size: int = 8
    tags: Mapping[str, str] = field(default_factory=dict)
    seen: object = field(default=None, compare=False)


@dataclasses.dataclass(frozen=True, slots=True)
class Genuine:
    name: str
    size: int = 8
    tags: Mapping[str, str] = dataclasses.field(default_factory=dict)
    seen: object = dataclasses.field(default=None, compare=False)


MAKE: Any = Disk
GENUINE: Any = Genuine


@record(frozen=False)
class Tally:
    count: int = 0


def test_it_is_made_compared_and_shown_like_a_dataclass() -> None:
    tried: list[tuple[Any, ...]] = [("a",), ("a", 9), ("a", 9, {"x": "y"}), ("a", 9, {}, "z")]
    for arguments in tried:
        ours, genuine = MAKE(*arguments), GENUINE(*arguments)
        assert dataclasses.asdict(ours) == dataclasses.asdict(genuine)
        assert repr(ours) == repr(genuine).replace("Genuine", "Disk")
        assert ours == MAKE(*arguments[:3], seen=1)
    assert Disk("a") != Disk("b")
    assert MAKE("a") != GENUINE("a")
    assert Disk("a").tags is not Disk("a").tags


def test_what_is_missing_or_too_much_is_refused() -> None:
    tried: list[tuple[Any, ...]] = [(), ("a", 1, {}, None, 5)]
    for arguments in tried:
        with pytest.raises(TypeError):
            MAKE(*arguments)
    with pytest.raises(TypeError):
        replace(MAKE("a"), colour="red")


def test_it_does_not_change_and_has_nothing_else() -> None:
    disk = MAKE("a")
    for name in ("size", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(disk, name, 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del disk.size
    tally = Tally()
    tally.count += 1
    assert tally == Tally(1)
    with pytest.raises(TypeError):
        hash(tally)


def test_it_is_replaced_copied_and_sent() -> None:
    disk = Disk("a", 9, {"x": "y"}, "z")
    assert replace(disk, size=3) == dataclasses.replace(disk, size=3) == Disk("a", 3, {"x": "y"})
    assert replace(Genuine("a"), size=3) == Genuine("a", 3)
    for one in (disk, Match("starts", "a")):
        assert copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one
    assert hash(Match("starts", "a")) == hash(Match("starts", "a"))


def test_its_fields_are_those_of_a_dataclass() -> None:
    for name, genuine in Genuine.__dataclass_fields__.items():
        ours = Disk.__dataclass_fields__[name]
        for what in ("name", "type", "default", "default_factory", "compare", "init"):
            assert getattr(ours, what) == getattr(genuine, what)
    assert [one.name for one in dataclasses.fields(Resource)][:2] == ["address", "type"]
