"""A report's comment on a pull request, written once and then kept up to date.

A comment is ours when its last line is our marker *and* its author is the account of our token:
anybody can write the marker.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable
from contextlib import suppress
from typing import Any, NamedTuple, Protocol

from ..errors import FinopsError
from .marker import Marker

SMALLER = 2  # how many times smaller a body is tried that was too large
TRIES = 3  # of a comment whose fate is not known
AT_LINE_START = re.compile("^/", re.MULTILINE)


class NotPublished(FinopsError):
    """A comment that does not stand as it should."""


class NotPermitted(NotPublished):
    """The token may not do it; waiting does not help."""


class TooLarge(NotPublished):
    """The body is longer than this forge takes."""


class Uncertain(NotPublished):
    """A request that writes got no answer: it may have been carried out."""


class Comment(NamedTuple):
    """`number` grows with time. `about` is what the forge needs to find and change it."""

    number: int
    body: str
    author: str
    about: Any


class Here(NamedTuple):
    """What the variables of a CI say. `run` grows with time; `page` shows the run, and `blob` a
    file, with `{revision}`, `{path}` and `{line}` in it."""

    repo: str | None = None
    number: str | None = None
    run: str = "0"
    page: str | None = None
    blob: str | None = None
    revision: str | None = None


class Forge(Protocol):
    """One pull request. Every method raises NotPublished and Unreachable."""

    limit: int
    """The bytes of a body that are safe."""
    flavour: str
    """The Markdown it shows: `github` or `plain`."""

    def comments(self) -> Iterable[Comment]:
        """All of them, from all pages."""

    def wrote(self, comment: Comment) -> bool:
        """Whether the account of the token is its author."""

    def create(self, body: str, over: bool) -> None:
        """`over` says that the change breaks the policy."""

    def change(self, comment: Comment, body: str, over: bool) -> None: ...

    def delete(self, comment: Comment) -> None: ...

    def retire(self, comment: Comment) -> None:
        """Folds a comment that a newer one replaces; where the forge cannot, it stays."""


class Wish(NamedTuple):
    """`create` posts where there is none yet, `fresh` posts in any case and retires the earlier
    ones, `over` says that the change breaks the policy, `dry` writes nothing."""

    create: bool = True
    fresh: bool = False
    over: bool = False
    dry: bool = False


class Outcome:
    CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"
    NEWER, NOTHING = "left to a newer run", "nothing to say"


def publish(forge: Forge, identifier: str, render: Callable[[int], str], wish: Wish) -> str:
    """Makes the comment with this identifier say what `render(limit)` says, which ends with its
    marker. Returns an Outcome."""
    body = harmless(render(forge.limit))
    own = ours(forge, identifier)
    marker = Marker.of(body)
    assert marker is not None
    assert marker.id == identifier
    latest = own[-1] if wish.fresh and own else own[0] if own else None
    before = Marker.of(latest.body) if latest else None
    if latest is None or before is None:
        if not wish.create:
            return Outcome.NOTHING
    elif before.run > marker.run > (0, 0):
        return Outcome.NEWER
    elif before.body == marker.body and before.id == marker.id:
        return Outcome.UNCHANGED
    creates = latest is None or wish.fresh
    if not wish.dry:
        if creates:
            post(forge, identifier, render, body, wish, own)
        elif latest is not None:
            fitting(forge, render, body, lambda text: forge.change(latest, text, wish.over))
            remove(forge, own[1:])
    return Outcome.CREATED if creates else Outcome.UPDATED


def ours(forge: Forge, identifier: str) -> list[Comment]:
    """Our comments with this identifier, the oldest first."""
    found = [one for one in forge.comments() if has(one, identifier) and forge.wrote(one)]
    return sorted(found, key=lambda one: one.number)


def has(comment: Comment, identifier: str) -> bool:
    marker = Marker.of(comment.body)
    return marker is not None and marker.id == identifier


def post(
    forge: Forge,
    identifier: str,
    render: Callable[[int], str],
    body: str,
    wish: Wish,
    before: list[Comment],
) -> None:
    """A new comment. Where another run has posted at the same time, the oldest is kept; where no
    answer came, it is looked for before it is posted again."""
    known = {one.number for one in before}
    for attempt in range(TRIES):
        try:
            fitting(forge, render, body, lambda text: forge.create(text, wish.over))
            break
        except Uncertain:
            if newer(forge, identifier, known):
                break
            if attempt == TRIES - 1:
                raise
    if wish.fresh:
        for one in before:
            forge.retire(one)
        return
    new = newer(forge, identifier, known)
    if len(new) > 1:
        if Marker.of(new[0].body) != Marker.of(body):
            forge.change(new[0], body, wish.over)
        remove(forge, new[1:])


def newer(forge: Forge, identifier: str, known: Container[int]) -> list[Comment]:
    return [one for one in ours(forge, identifier) if one.number not in known]


def remove(forge: Forge, comments: Iterable[Comment]) -> None:
    """Takes away what is there twice; where it may not, that stays."""
    for one in comments:
        with suppress(NotPermitted):
            forge.delete(one)


def fitting(
    forge: Forge, render: Callable[[int], str], body: str, write: Callable[[str], object]
) -> None:
    """Writes a body, once more at half the size where the forge says that it is too large."""
    try:
        write(body)
    except TooLarge:
        write(harmless(render(forge.limit // SMALLER)))


def harmless(body: str) -> str:
    """No line begins with a slash, which forges and bots take for a command."""
    return AT_LINE_START.sub(r"\\/", body)
