"""The last line of a comment: what it is about, and which run wrote it."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import NamedTuple, Self

LONGEST = 400  # characters of the line
WORDS = re.compile(
    "finops-shiftleft:v1 id=([A-Za-z0-9._-]{1,64}) head=([0-9a-z]{1,64})"
    " run=([0-9]{1,20})(?:[.]([0-9]{1,10}))? body=([0-9a-f]{12})"
)
FORMS = {"github": ("<!-- ", " -->"), "plain": ("`", "`")}


class Marker(NamedTuple):
    """`run` grows with time; `body` is a hash of the text above the line."""

    id: str
    head: str
    run: tuple[int, int]
    body: str

    @classmethod
    def of(cls, comment: str) -> Self | None:
        """The marker of a comment; None where its last line that is not blank is none."""
        line = comment[-4 * LONGEST :].rstrip().rpartition("\n")[2].strip()
        for before, after in FORMS.values():
            found = WORDS.fullmatch(line.removeprefix(before).removesuffix(after))
            if found and line.startswith(before) and line.endswith(after):
                identifier, head, number, attempt, body = found.groups()
                return cls(identifier, head, (int(number), int(attempt or 0)), body)
        return None

    def line(self, flavour: str) -> str:
        before, after = FORMS[flavour]
        run = ".".join(map(str, self.run))
        words = f"id={self.id} head={self.head} run={run} body={self.body}"
        return f"{before}finops-shiftleft:v1 {words}{after}"


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:12]
