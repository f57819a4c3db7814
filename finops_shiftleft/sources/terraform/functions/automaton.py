"""A regular expression as a list of instructions that run for all possibilities at once.

Pike's machine: threads step through the text together, in the order of preference that a
backtracking search would try them in, and a thread that reaches a place second is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from ..types import Failure
from .re2_syntax import Capture, Either, One, Place, Repeat, Sequence, Syntax

MAX_INSTRUCTIONS = 20_000  # of one expression
MAX_STEPS = 1_000_000  # instructions that one search may take: a second or two

Spans: TypeAlias = tuple[tuple[int, int], ...]
Marks: TypeAlias = tuple[int, ...]  # where groups begin and end; -1 for not yet


class Take(NamedTuple):
    """Goes on if the character matches."""

    pattern: re.Pattern[str]


class Assert(NamedTuple):
    """Goes on if the place is right."""

    pattern: re.Pattern[str]


class Fork(NamedTuple):
    """Goes on at both, preferring the first."""

    first: int
    second: int


class Mark(NamedTuple):
    """Remembers the place and goes on."""

    slot: int


class Match(NamedTuple):
    """The end."""


Instruction: TypeAlias = Take | Assert | Fork | Mark | Match


class Automaton:
    """Raises Failure for a pattern that grows too long when its counts are written out."""

    def __init__(self, syntax: Syntax, groups: int) -> None:
        self.slots = 2 * (groups + 1)
        self.program: list[Instruction] = []
        self._emit(Capture(0, syntax))
        self._add(Match())

    def _add(self, instruction: Instruction) -> int:
        if len(self.program) >= MAX_INSTRUCTIONS:
            raise Failure("the regular expression is too long when its counts are written out")
        self.program.append(instruction)
        return len(self.program) - 1

    def _emit(self, syntax: Syntax) -> None:
        match syntax:
            case One():
                self._add(Take(re.compile(syntax.pattern)))
            case Place():
                self._add(Assert(re.compile(syntax.pattern)))
            case Sequence():
                for part in syntax.parts:
                    self._emit(part)
            case Capture():
                self._add(Mark(2 * syntax.number))
                self._emit(syntax.of)
                self._add(Mark(2 * syntax.number + 1))
            case Either():
                self._emit_either(syntax)
            case Repeat():
                self._emit_repeat(syntax)

    def _emit_either(self, syntax: Either) -> None:
        *others, last = syntax.branches
        jumps = []
        for branch in others:
            fork = self._add(Fork(0, 0))
            self._emit(branch)
            jumps.append(self._add(Fork(0, 0)))
            self.program[fork] = Fork(fork + 1, len(self.program))
        self._emit(last)
        end = len(self.program)
        for jump in jumps:
            self.program[jump] = Fork(end, end)

    def _emit_repeat(self, syntax: Repeat) -> None:
        if syntax.most is None:
            self._emit_endless(syntax)
            return
        for _ in range(syntax.least):
            self._emit(syntax.of)
        forks = []
        for _ in range(syntax.most - syntax.least):
            forks.append(self._add(Fork(0, 0)))
            self._emit(syntax.of)
        end = len(self.program)
        for fork in forks:
            self.program[fork] = _fork(fork + 1, end, syntax.lazy)

    def _emit_endless(self, syntax: Repeat) -> None:
        """x+ is x and a way back; x* is the same behind a fork, so that what may be empty is tried
        once in its own order of preference."""
        for _ in range(syntax.least - 1):
            self._emit(syntax.of)
        skip = None if syntax.least else self._add(Fork(0, 0))
        start = len(self.program)
        self._emit(syntax.of)
        self._add(_fork(start, len(self.program) + 1, syntax.lazy))
        if skip is not None:
            self.program[skip] = _fork(start, len(self.program), syntax.lazy)

    def search(self, text: str) -> Iterator[Spans]:
        """The matches from left to right. Raises Failure where it would take too long."""
        run = _Run(self, text)
        at = 0
        while at <= len(text):
            marks = run.match(at)
            if marks is None:
                return
            yield tuple(zip(marks[::2], marks[1::2], strict=True))
            at = marks[1] if marks[1] > marks[0] else marks[1] + 1


def _fork(inside: int, behind: int, lazy: bool) -> Fork:
    return Fork(behind, inside) if lazy else Fork(inside, behind)


class _Threads:
    """Where the search stands at one place of the text, the preferred first."""

    __slots__ = ("seen", "waiting")

    def __init__(self) -> None:
        self.seen: set[int] = set()
        self.waiting: dict[int, Marks] = {}


class _Run:
    """One search through one text, with what it may cost."""

    def __init__(self, automaton: Automaton, text: str) -> None:
        self.program, self.text, self.steps = automaton.program, text, 0
        self.fresh: Marks = (-1,) * automaton.slots

    def match(self, start: int) -> Marks | None:
        """The leftmost match that begins at `start` or later."""
        found: Marks | None = None
        threads = _Threads()
        for at in range(start, len(self.text) + 1):
            if found is None:
                self.follow(0, at, self.fresh, threads)
            following = _Threads()
            for place, marks in threads.waiting.items():
                instruction = self.program[place]
                if isinstance(instruction, Match):
                    found = marks
                    break
                assert isinstance(instruction, Take)
                if at < len(self.text) and instruction.pattern.match(self.text, at):
                    self.follow(place + 1, at + 1, marks, following)
            if found is not None and not following.waiting:
                break
            threads = following
        return found

    def follow(self, place: int, at: int, marks: Marks, threads: _Threads) -> None:
        """Adds the threads that get here without taking a character."""
        stack = [(place, marks)]
        while stack:
            place, marks = stack.pop()
            if place in threads.seen:
                continue
            threads.seen.add(place)
            self.count_step()
            match self.program[place]:
                case Fork(first, second):
                    stack += [(second, marks), (first, marks)]
                case Mark(slot):
                    stack.append((place + 1, (*marks[:slot], at, *marks[slot + 1 :])))
                case Assert(pattern):
                    if pattern.match(self.text, at):
                        stack.append((place + 1, marks))
                case _:
                    threads.waiting[place] = marks

    def count_step(self) -> None:
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise Failure("the regular expression takes too long on this text")
