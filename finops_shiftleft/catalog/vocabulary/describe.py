"""What a page says about itself: documentation, usage template, and what pricing reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .borrowed import Follow, Like
from .choices import Either
from .expressions import Expr, Source
from .parts import Blocks, By, Group, Line, Page, Part, Times

Load = Callable[[str], Page]
Keys = Source | dict[str, "Keys"]  # of a usage file, as deep as its blocks


class Entry(NamedTuple):
    """A line with where it stands, in which modes, and all that decides about it."""

    path: tuple[str, ...]
    modes: tuple[str, ...]
    line: Line
    reads: tuple[Source, ...]
    rules: tuple[str, ...]


def entries(page: Page, load: Load) -> Iterator[Entry]:
    for part in page.parts:
        yield from walk(part, load)


def walk(part: Part, load: Load) -> Iterator[Entry]:
    match part:
        case Line():
            yield Entry((), (), part, part.reads, part.rules)
        case Group():
            yield from below(part.parts, load, at=part.name)
        case Times():
            yield from below(part.parts, load, more=part.count)
        case Blocks():
            own = part.made.reads if part.made else ()
            for entry in below(part.parts, load, at=part.name):
                there = [within(s, part.mark) for s in entry.reads]
                yield entry._replace(reads=unique([*own, *there]))
        case By():
            for mode, parts in part.modes:
                for entry in below(parts, load, more=part.mode):
                    yield entry._replace(modes=(mode, *entry.modes))
        case Either():
            for entry in below(part.parts, load, more=part.choices):
                yield entry._replace(reads=chosen(entry.reads, part))
        case Like():
            for entry in entries(load(part.kind), without(load, part.kind)):
                yield entry._replace(reads=renamed(entry.reads, part.given))
        case Follow():
            for kind in part.related.to:
                for entry in entries(load(kind), without(load, kind)):
                    reads = renamed(entry.reads, part.given, part.related.paths[0])
                    reads = unique([*reads, *part.related.reads[1:]])
                    yield entry._replace(path=(kind, *entry.path), reads=reads)


def below(
    parts: tuple[Part, ...], load: Load, at: str | None = None, more: Expr | None = None
) -> Iterator[Entry]:
    for part in parts:
        for entry in walk(part, load):
            path = (at, *entry.path) if at else entry.path
            reads = unique([*more.reads, *entry.reads]) if more else entry.reads
            rules = (*entry.rules, *more.rules) if more else entry.rules
            yield entry._replace(path=path, reads=reads, rules=tuple(dict.fromkeys(rules)))


def without(load: Load, kind: str) -> Load:
    """A page that leads back to itself is walked once: an instance may follow a template, which
    is priced like an instance."""
    return lambda other: Page(kind, (), False) if other == kind else load(other)


def chosen(reads: tuple[Source, ...], part: Either) -> tuple[Source, ...]:
    """What is read of the block that is one of several, as a path of the resource."""
    where = part.choices.reads[0].path
    return tuple(
        source._replace(path=f"{where}[*].{source.path.removeprefix(f'{part.name}.')}")
        if source.path.startswith(f"{part.name}.")
        else source
        for source in reads
    )


def unique(sources: Sequence[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))


def within(source: Source, mark: str) -> Source:
    """A path in a block as a path in the resource; "^" already is one, and "/" on the bill's."""
    if source.path.startswith("/"):
        return source
    outer = source.path.startswith("^")
    return source._replace(path=source.path[1:] if outer else f"{mark}.{source.path}")


def renamed(
    reads: tuple[Source, ...], given: dict[str, Expr], through: str | None = None
) -> tuple[Source, ...]:
    """What another page reads, in the words of the resource that stands in for it."""
    found: list[Source] = []
    for source in reads:
        plain = source._replace(path=source.path.removeprefix("^"))
        expr = given.get(plain.path.split(".")[0].split("[")[0])
        if source.kind == "usage" or source.path.startswith("/"):
            found.append(plain)
            continue
        found += expr.reads if expr else ()
        if through:
            found.append(plain._replace(path=f"{through} -> {plain.path}"))
        elif expr is None:
            found.append(plain)
    return unique(found)


def reads(page: Page, load: Load) -> tuple[Source, ...]:
    """Everything that a page reads, attributes before usage."""
    every = [plainly(source) for entry in entries(page, load) for source in entry.reads]
    return tuple(sorted(unique(every), key=lambda source: source.kind))


def attributes(page: Page, load: Load) -> frozenset[str]:
    """The names of the attributes and blocks of the resource itself that its lines read."""
    own = (s for s in reads(page, load) if s.kind == "attribute")
    followed = (source.path.partition(" -> ")[0] for source in own)
    return frozenset(re.split(r"[.\[]", path)[0] for path in followed)


def plainly(source: Source) -> Source:
    return source._replace(path=source.path.lstrip("^/"))


def describe(page: Page) -> str:
    """The page's entry in the documentation, as Markdown. What is priced as another type, or as a
    related resource, is said by its name: that has an entry of its own."""
    rows = [row for part in page.parts for row in table(part, (), ())]
    rules = {" ".join(rule.split()): None for entry, _ in rows if entry for rule in entry.rules}
    heads = ["| line | per | driven by |", "|---|---|---|"]
    title = f"## {page.kind}\n\n{page.summary}\n"
    return "\n".join([title, *heads, *(text for _, text in rows), "", *(f"* {r}" for r in rules)])


Row = tuple[Line | None, str]


def table(part: Part, path: tuple[str, ...], more: tuple[Source, ...]) -> Iterator[Row]:
    match part:
        case Line():
            where, said = " / ".join([*path, part.label]), named(unique([*more, *part.reads]))
            yield part, f"| {where} | {part.sku.unit} | {said} |"
        case Like():
            as_it = [f"`{k}` = {named(e.reads)}" for k, e in part.given.items() if e.reads]
            yield None, f"| {' / '.join(path)} | as `{part.kind}` | {'; '.join(as_it)} |"
        case Follow():
            kinds = " or ".join(f"`{kind}`" for kind in part.related.to)
            yield None, f"| {' / '.join(path)} | as {kinds} | {named(part.related.reads)} |"
        case Group() | Blocks():
            for inner in part.parts:
                yield from table(inner, (*path, part.name), more)
        case Either():
            for inner in part.parts:
                one_of = f"one of {named(part.choices.reads[:1])}"
                yield from table(inner, (*path, one_of), more)
        case Times():
            for inner in part.parts:
                times = f"{named(part.count.reads)} times"
                yield from table(inner, (*path, times), unique([*more, *part.count.reads]))
        case By():
            for mode, parts in part.modes:
                for inner in parts:
                    said = f"{named(part.mode.reads[:1])} {mode}"
                    yield from table(inner, (*path, said), more)


def named(sources: Sequence[Source]) -> str:
    return ", ".join(dict.fromkeys(f"`{plainly(source).path}`" for source in sources))


def usage_template(page: Page, load: Load) -> str:
    """The page's part of a usage file, with every key once and commented."""
    keys: dict[str, Keys] = {}
    for source in reads(page, load):
        if source.kind == "usage":
            *blocks, key = source.path.replace("[*]", "[0]").split(".")
            place = keys
            for name in blocks:
                inner = place.setdefault(name, {})
                assert isinstance(inner, dict), f"{page.kind}: {name} is a key and a block"
                place = inner
            place[key] = source
    return "\n".join([f"  {page.kind}:", *indented(keys, "    ")]) + "\n"


def indented(keys: Mapping[str, Keys], margin: str) -> Iterator[str]:
    """A block's keys, then the blocks in it."""
    for key, found in keys.items():
        if isinstance(found, Source):
            value = 0 if found.default is None else found.default
            yield f"{margin}{key}: {value}  # {found.help}"
    for name, inner in keys.items():
        if not isinstance(inner, Source):
            yield f"{margin}{name}:"
            yield from indented(inner, margin + "  ")
