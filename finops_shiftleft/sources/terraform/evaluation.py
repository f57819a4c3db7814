"""What holds for the evaluation of a whole root module: its budget, what was found wrong with it,
and how deep it may go.

Evaluation goes on after a mistake: at the border of a local, a variable, an output or an attribute
a Fault becomes an Unknown that says what is wrong, and one diagnostic.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from math import inf
from time import process_time
from typing import TypeVar

from ...location import Location, caret
from ...model import Diagnostic, Severity, Unknown, Value
from .nodes import SourceFile
from .scalars import Failure

MAX_OPERATIONS = 1_000_000  # loop steps, calls, elements, texts; real code takes up to 15,000
PRODUCED, LOOKED_AT = 6, 8  # an operation for so many characters, as powers of 2
MAX_ELEMENTS = 1_000_000  # of one value that is looked at as a whole
MAX_CHARACTERS = 16 * 1024 * 1024  # of all its texts together
MAX_SECONDS = 4.0  # of the processor for one root module
MORE_SECONDS = 0.0005  # for each value that is read of it
TICK = 256  # operations between two looks at the clock
MAX_DIAGNOSTICS = 1_000  # of one root
MAX_FRAMES = 400_000  # of Python, in the thread for deep chains; 5,000 locals take 30,000
STACKS = (512 * 1024 * 1024, 64 * 1024 * 1024, 0)  # of that thread; reserved, not used up

TOO_DEEP = "expressions refer to each other more deeply than supported"

Result = TypeVar("Result")


class Fault(Exception):
    """A mistake in an expression, where it stands. `final` ones are not forgiven by try()."""

    def __init__(
        self, message: str, file: SourceFile, at: int, code: str = "expression", final: bool = False
    ) -> None:
        super().__init__(message)
        self.message, self.file, self.at, self.code, self.final = message, file, at, code, final


class Exhausted(Failure):
    """The budget is used up."""


class Cycle(Failure):
    """Something needs itself."""

    def __init__(self, labels: list[str]) -> None:
        super().__init__(" -> ".join(labels))


_CODES: dict[type[Failure], str] = {Exhausted: "limit", Cycle: "cycle"}


def fault(failure: Failure, file: SourceFile, at: int) -> Fault:
    """A Failure, with its place."""
    code = _CODES.get(type(failure))
    return Fault(failure.message, file, at, code or "expression", final=code is not None)


class Evaluation:
    """One root module being evaluated. `trying` counts the try() and can() around."""

    def __init__(self) -> None:
        self.budget = MAX_OPERATIONS
        self._seconds, self._until, self._look = MAX_SECONDS, inf, MAX_OPERATIONS
        self._ended = f"evaluation takes more than {MAX_OPERATIONS:,} operations"
        self.trying = 0
        self._found: dict[tuple[str, Location | None, str], Diagnostic] = {}
        self._running: dict[tuple[int, str], str] = {}
        self.inside = self.deep = False
        self.looked = False  # whether a function has asked for files

    # ------------------------------------------------------------------------------- the budget

    def spend(self, operations: int) -> None:
        """Takes from the budget. Raises Exhausted."""
        self.budget -= operations
        if self.budget < self._look:
            if self.budget < 0:
                raise Exhausted(self._ended)
            self._look = max(0, self.budget - TICK)
            self.tick()

    def tick(self) -> None:
        """Looks at the clock: operations are not alike. Raises Exhausted."""
        if process_time() > self._until:
            self._look, self.budget = 0, -1
            self._ended = f"evaluation takes more than {MAX_SECONDS:.0f} seconds of the processor"
            raise Exhausted(self._ended)

    def weigh(self, value: Value) -> None:
        """Takes what it costs to look at every element of a value, as often as it occurs."""
        weight, characters, waiting = 0, 0, [value]
        while waiting:
            item = waiting.pop()
            if item.__class__ is str:
                characters += len(item)
                if characters > MAX_CHARACTERS:
                    raise Exhausted(f"a value has more than {MAX_CHARACTERS:,} characters")
            elif isinstance(item, list | dict):
                weight += len(item)
                if weight > MAX_ELEMENTS:
                    raise Exhausted(f"a value has more than {MAX_ELEMENTS:,} elements")
                waiting.extend(item.values() if isinstance(item, dict) else item)
        self.spend(weight + (characters >> LOOKED_AT))

    # ---------------------------------------------------------------------------- what is wrong

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self._found.values())

    def note(self, diagnostic: Diagnostic) -> None:
        """Adds a diagnostic, once."""
        key = (diagnostic.code, diagnostic.location, diagnostic.message)
        if len(self._found) < MAX_DIAGNOSTICS:
            self._found.setdefault(key, diagnostic)

    def report(
        self,
        code: str,
        message: str,
        file: SourceFile,
        at: int,
        severity: str = Severity.ERROR,
        advice: str = "",
    ) -> Location:
        """Adds a diagnostic with its place in a file."""
        location = file.location(at)
        source = caret(file.text, location)
        self.note(Diagnostic(severity, code, message, location, None, source, advice))
        return location

    def unknown(self, fault: Fault) -> Unknown:
        """What a Fault leaves behind."""
        return Unknown(fault.message, self.report(fault.code, fault.message, fault.file, fault.at))

    # ------------------------------------------------------------------------ one thing at a time

    def settle(
        self, memo: dict[str, Value], name: str, label: str, work: Callable[[], Value]
    ) -> Value:
        """Works out `memo[name]`; a Fault leaves an Unknown. Raises Cycle where it needs itself."""
        running, token = self._running, (id(memo), name)
        if token in running:
            raise Cycle([*_from(running, token), label])
        running[token] = label
        trying, self.trying = self.trying, 0
        try:
            value = work()
        except Fault as fault:
            value = self.unknown(fault)
        except RecursionError:  # with all the room that there is: who asked goes on without it
            if not self.deep:
                raise
            value = Unknown(TOO_DEEP)
            self.note(Diagnostic(Severity.ERROR, "limit", f"{label}: {TOO_DEEP}"))
        finally:
            del running[token]
            self.trying = trying
        memo[name] = value
        return value

    def enter(self, work: Callable[[], Result], otherwise: Callable[[str], Result]) -> Result:
        """Runs what a reader asked for; where it goes deep, in a thread that has room for it."""
        if self.inside:
            return work()
        self.inside, self._until = True, process_time() + self._seconds
        try:
            return work()
        except RecursionError:
            self.deep = True
            return _deep(work, otherwise)
        finally:
            self.inside = self.deep = False
            self._seconds = self._until - process_time() + MORE_SECONDS


def _from(running: dict[tuple[int, str], str], token: tuple[int, str]) -> list[str]:
    tokens = list(running)
    return [running[each] for each in tokens[tokens.index(token) :]]


def _deep(work: Callable[[], Result], otherwise: Callable[[str], Result]) -> Result:
    """Runs `work` with a high recursion limit in a thread with a large stack."""
    outcome: list[Result] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(work())
        except RecursionError:
            outcome.append(otherwise(TOO_DEEP))
        except BaseException as error:
            failure.append(error)

    limit, size = sys.getrecursionlimit(), threading.stack_size()
    sys.setrecursionlimit(max(limit, MAX_FRAMES))
    try:
        thread = _start(run)
        thread.join()
    finally:
        threading.stack_size(size)
        sys.setrecursionlimit(limit)
    if failure:
        raise failure[0]
    return outcome[0]


def _start(run: Callable[[], None]) -> threading.Thread:
    for size in STACKS:
        try:
            threading.stack_size(size)
            thread = threading.Thread(target=run, name="deep-evaluation", daemon=True)
            thread.start()
        except (RuntimeError, ValueError):
            continue
        return thread
    raise RecursionError
