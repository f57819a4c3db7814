"""The files that may loosen a gate: read from the base, so that no change judges itself.

A policy that only the head has applies all the same, and is announced. Where the base's file is
invalid and the head's valid (the change that repairs it), the head's holds, and the report says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from .change import Sides
from .config.settings import ProjectEntry, Settings
from .errors import BadConfig, FinopsError, WrongArguments
from .model import Diagnostic, Severity
from .pricing import LOCK_FILE, PRICES_FILE
from .reading import POLICY_FILE, SETTINGS_FILE
from .records import replace
from .sources.code import NO_SETTINGS
from .trees import Entry, Tree, lies, named_by_caller

T = TypeVar("T")
Read = Callable[[str, bytes], T]
# Of finops.yml only a part is a gate.
HOLDS = {
    "the base's holds for it": "the base's accounts and hosts hold for it",
    "it holds from then on": "its accounts and hosts hold from then on",
}


class Gate(NamedTuple, Generic[T]):
    """What holds, which side it is from (None where there is nothing), and what to say of it."""

    value: T | None
    side: Tree | None
    notes: tuple[Diagnostic, ...] = ()
    repaired: bool = False


def gate(there: Sides, name: str, read: Read[T], head_too: bool = False) -> Gate[T]:
    """The file of that name: the base's. With `head_too` the head's, where the base has none.
    Raises BadConfig where the base's is invalid and the head's does not repair it."""
    base, head = there.base.is_file(name), there.head.is_file(name)
    if not base:
        if head and head_too:
            message = f"{name} is new in this change, and judges it"
            value = read(name, there.head.read(name))
            return Gate(value, there.head, (said("gate-new", message),))
        notes = (said("gate-new", f"{name} is new in this change: it holds from then on"),)
        return Gate(None, None, notes if head else ())
    before = there.base.read(name)
    try:
        value = read(name, before)
    except BadConfig as error:
        return repaired(there, name, read, error)
    after = there.head.read(name) if head else None
    return Gate(value, there.base, changed(name, before, after, read))


def repaired(there: Sides, name: str, read: Read[T], error: BadConfig) -> Gate[T]:
    if not there.head.is_file(name):
        raise error
    try:
        value = read(name, there.head.read(name))
    except BadConfig:
        raise error from None
    message = f"{name} of the base is invalid ({error.message}); the one of this change holds"
    note = Diagnostic(Severity.WARNING, "gate-repaired", message, error.location)
    return Gate(value, there.head, (note,), repaired=True)


def changed(name: str, before: bytes, after: bytes | None, read: Read[T]) -> tuple[Diagnostic, ...]:
    """What a change does to such a file; a broken copy does not stop the run."""
    if after == before:
        return ()
    if after is None:
        return (said("gate-changed", f"{name} is removed by this change, which it still judges"),)
    notes = [said("gate-changed", f"{name} is changed by this change; the base's holds for it")]
    try:
        read(name, after)
    except FinopsError as error:
        message = f"{name} of this change is invalid: {error.message}"
        notes.append(Diagnostic(Severity.ERROR, "gate-broken", message))
    return tuple(notes)


def settings_gate(there: Sides) -> tuple[Settings, Settings, tuple[Diagnostic, ...]]:
    """finops.yml for each side. What loosens a gate, accounts and hosts of modules, holds as the
    base has it on both. Where the head's file is broken the base's holds."""
    from .config.settings import read_settings

    if not there.base.is_file(SETTINGS_FILE) and not there.head.is_file(SETTINGS_FILE):
        return NO_SETTINGS, NO_SETTINGS, ()
    held = gate(there, SETTINGS_FILE, read_settings)
    base = held.value or NO_SETTINGS
    head = base
    if there.head.is_file(SETTINGS_FILE):
        try:
            head = read_settings(SETTINGS_FILE, there.head.read(SETTINGS_FILE))
        except BadConfig:
            if held.side is None:
                raise
    elif not held.repaired:
        head = NO_SETTINGS
    notes = held.notes
    for whole, part in HOLDS.items():
        notes = tuple(one._replace(message=one.message.replace(whole, part)) for one in notes)
    return base, bounded(head, base), notes


def bounded(head: Settings, base: Settings) -> Settings:
    """The head's settings with the base's gates."""
    own = (entry._replace(account=None) for entry in head.projects)
    accounts = (ProjectEntry(one.path, account=one.account) for one in base.projects if one.account)
    return replace(head, projects=(*own, *accounts), hosts=base.hosts)


def said(code: str, message: str) -> Diagnostic:
    return Diagnostic(Severity.WARNING, code, message)


class Prices:
    """A Tree that has the files of the price book only, each from the side that holds."""

    def __init__(self, there: Sides) -> None:
        from .config.prices import read_prices
        from .prices.lock import read_lock

        self.gates: dict[str, Gate[object]] = {
            PRICES_FILE: gate(there, PRICES_FILE, read_prices),
            LOCK_FILE: gate(there, LOCK_FILE, read_lock),
        }

    @property
    def notes(self) -> tuple[Diagnostic, ...]:
        return tuple(note for one in self.gates.values() for note in one.notes)

    def is_file(self, path: str, /) -> bool:
        return path in self.gates and self.gates[path].side is not None

    def read(self, path: str, /) -> bytes:
        side = self.gates[path].side
        assert side is not None
        return side.read(path)

    def names(self, folder: str, /) -> list[Entry]:
        return [Entry(name, False, True) for name in self.gates if self.is_file(name)]

    def is_folder(self, path: str, /) -> bool:
        return path == "."


def policy_gate(there: Sides, name: str | None, read: Read[T]) -> Gate[T]:
    """The policy: the repository's, or the one that the caller names. A named file inside of the
    repository is read by the same rule; one outside is the caller's own word."""
    if name == "none":
        return Gate(None, None)
    if name is None:
        return gate(there, POLICY_FILE, read, head_too=True)
    inside = lies(there.root, name)
    if inside is not None:
        if not there.base.is_file(inside) and not there.head.is_file(inside):
            raise WrongArguments(f"--policy {name} cannot be read: there is no such file")
        return gate(there, inside, read, head_too=True)
    try:
        return Gate(read(name, named_by_caller(name)), None)
    except OSError as error:
        raise WrongArguments(f"--policy {name} cannot be read: {error.strerror}") from None
