"""Where the parts of a document stand: read a second time, for the few that somebody shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from ...location import Location
from .streams import Part, Path, classes

MOST_PLACES = 200_000  # of a document that are kept


@lru_cache(4)  # one object after the other is shown, on two sides of a change
def places(part: Part) -> Mapping[Path, Location]:
    """The place of every key and item by its path, of the first MOST_PLACES; none of what stands
    behind an alias."""
    return found(part, lambda path: True)


def of_items(part: Part) -> Mapping[Path, Location]:
    """The places of the items of a List, and of Lists in it."""
    return found(part, lambda path: all(isinstance(s, int) or s == "items" for s in path))


def found(part: Part, wanted: Callable[[Path], bool]) -> Mapping[Path, Location]:
    """Nothing where the document is no YAML, such as JSON with tabs."""
    import yaml

    known: dict[Path, Location] = {}
    try:
        for path, event in walked(classes()[0](part.text).get_event):
            if wanted(path):
                known.setdefault(path, part.at(event.start_mark))
            if len(known) == MOST_PLACES:
                break
    except yaml.YAMLError:
        return {}
    return known


def walked(get: Any) -> Iterator[tuple[Path, Any]]:
    """Keys and items in order, each with the event that it begins with. For documents that were
    read before: they are not too deep."""
    _, scalar, starts, alias = classes()
    get(), get()
    stack: list[str | int | None] = []  # of each level, the key (None before it) or the next index
    while True:
        event = get()
        kind = event.__class__
        if stack and stack[-1] is None and kind is scalar:
            stack[-1] = event.value
            yield tuple(step for step in stack if step is not None), event
            continue
        if kind is scalar or kind is alias or kind in starts:
            if not stack or isinstance(stack[-1], int):
                yield tuple(step for step in stack if step is not None), event
            if kind in starts:
                stack.append(None if starts[kind] is dict else 0)
                continue
        else:
            stack.pop()
        if not stack:
            return
        stack[-1] = stack[-1] + 1 if isinstance(stack[-1], int) else None
