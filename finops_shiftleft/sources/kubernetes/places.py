"""Where the parts of a document stand: read a second time, for the few that somebody shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...location import Location
from .streams import Part, Path, classes


def places(part: Part) -> Mapping[Path, Location]:
    """The place of every key and item by its path; none of what stands behind an alias. Nothing
    where the document is no YAML, such as JSON with tabs."""
    import yaml

    found: dict[Path, Location] = {}
    try:
        for path, event in walked(classes()[0](part.text).get_event):
            found.setdefault(path, part.at(event.start_mark))
    except yaml.YAMLError:
        return {}
    return found


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
