"""Where something stands in a file of the user's, and the caret that points at it."""

from __future__ import annotations

from typing import NamedTuple

SHOWN = 120  # of a long line, the part around the caret


class Location(NamedTuple):
    """A place in a file. `file` is relative to the repository's root, with `/`; lines and columns
    count from 1, columns in characters."""

    file: str
    line: int
    column: int = 1

    @property
    def is_here(self) -> bool:
        """Whether the file is in the repository, and not in a package of modules."""
        return "//" not in self.file

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def caret(text: str, location: Location) -> str:
    """The source line and, below it, a caret under the column; "" where the line does not exist."""
    lines = text.split("\n")
    if not 0 < location.line <= len(lines) or not lines[location.line - 1]:
        return ""
    line = lines[location.line - 1].rstrip("\r").replace("\t", " ")
    first = max(0, location.column - 1 - SHOWN // 2)
    return f"{line[first : first + SHOWN]}\n{' ' * (location.column - 1 - first)}^"
