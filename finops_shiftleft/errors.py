"""Everything that can go wrong, in one tree, and what it does to the exit code.

    FinopsError                   2   the input or the arguments are wrong
    ├── WrongArguments            2   a flag, command, format, date or name that does not exist
    ├── NothingFound              2   nothing to estimate where we were told to look
    ├── BadInput                  2   a file that cannot be used: says file, line, column, caret
    │   ├── SyntaxProblem             not the language it claims to be; costs its block
    │   └── BadConfig                 a mistake in finops.yml, a usage, policy or prices file
    ├── OutsideRoot               2   a path that leaves the repository
    ├── LimitExceeded             2   one of the named limits was met
    ├── BadPrices                 2   a price list or the embedded snapshot cannot be read
    └── Unreachable               2   a server does not answer, or not what it should
    Gap                           -   why one line has no amount: it becomes the line's note
    ├── NotSet                        an attribute without a provider default was left out
    ├── KnownLater                    an attribute is Unknown; its chain of causes is the message
    ├── NoQuantity                    nobody has said how much will be used
    ├── NotListed                     a value is outside the table that would translate it
    ├── NoPrice                       the price list has no row for what was asked
    └── AmbiguousPrice                the price list has several rows for what was asked

A package may have kinds of its own of these (a module that is Missing from the cache is BadInput).
What is raised and caught inside of one package, as the evaluator's Failure, is not drawn.

Anything else that escapes is a bug: exit code 3, with a report to paste into an issue.
"""

from __future__ import annotations

from .location import Location

OK, REFUSED, WRONG, BUG, INTERRUPTED = 0, 1, 2, 3, 130


class FinopsError(Exception):
    """The input or the arguments are wrong. `advice` says what to do about it."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message, self.advice = message, advice

    def __str__(self) -> str:
        return f"{self.message}\n{self.advice}" if self.advice else self.message


class WrongArguments(FinopsError):
    """A flag, command, format, date or name that does not exist."""


class NothingFound(FinopsError):
    """Nothing to estimate where we were told to look."""


class BadInput(FinopsError):
    """A file that cannot be used. `source` is the line and the caret, ready to print."""

    def __init__(
        self, message: str, location: Location | None = None, source: str = "", advice: str = ""
    ) -> None:
        super().__init__(message, advice)
        self.location, self.source = location, source

    def __str__(self) -> str:
        head = f"{self.location}: {self.message}" if self.location else self.message
        return "\n".join(part for part in (head, self.source, self.advice) if part)


class SyntaxProblem(BadInput):
    """Not the language it claims to be."""


class BadConfig(BadInput):
    """A mistake in finops.yml or in a usage, policy or prices file."""


class OutsideRoot(FinopsError):
    """A path that leaves the repository."""


class LimitExceeded(FinopsError):
    """One of the named limits was met; the message says which."""


class BadPrices(FinopsError):
    """A price list, or the embedded snapshot, that cannot be read."""


class Unreachable(FinopsError):
    """A server that does not answer, or not what it should."""


class Gap(Exception):
    """Why a line has no amount. Raised while a line is worked out; ends as the line's note."""


class NotSet(Gap):
    """An attribute without a provider default was left out."""


class KnownLater(Gap):
    """An attribute is Unknown; the chain of causes is the message."""


class NoQuantity(Gap):
    """Nobody has said how much will be used. Not a fault: the line shows its unit price."""


class NotListed(Gap):
    """A value is outside the table that would translate it into the vendor's words."""


class NoPrice(Gap):
    """The price list has no row for what was asked."""


class AmbiguousPrice(Gap):
    """The price list has several rows for what was asked, at different prices."""
