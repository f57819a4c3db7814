"""The inputs of action.yml: `comment-author` is FINOPS_COMMENT_AUTHOR is `comment_author`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Self

from finops_shiftleft.errors import WrongArguments
from finops_shiftleft.text import one_line

PREFIX = "FINOPS_"
CHOICES = {
    "mode": ("estimate", "collect", "post"),
    "comment": ("update", "new", "none"),
    "offline": ("false", "true"),
}
CURRENCY = re.compile("[A-Z]{3}|")
IDENTIFIER = re.compile("[A-Za-z0-9._-]{1,64}")


@dataclass(frozen=True, slots=True)
class Config:
    """What the workflow asks for; "" where it says nothing."""

    path: str = "."
    base: str = ""
    usage: str = ""
    policy: str = ""
    var_file: str = ""
    workspace: str = ""
    region: str = ""
    currency: str = ""
    offline: str = "false"
    mode: str = "estimate"
    comment: str = "update"
    comment_author: str = ""
    id: str = "default"
    token: str = field(default="", repr=False)

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Self:
        """Raises WrongArguments, which names the input."""
        given = {
            one.name: environment[PREFIX + one.name.upper()].strip()
            for one in fields(cls)
            if environment.get(PREFIX + one.name.upper(), "").strip()
        }
        found = cls(**given)
        for name, choices in CHOICES.items():
            if getattr(found, name) not in choices:
                said = one_line(getattr(found, name))
                raise WrongArguments(f"{name}: {said} is none of {', '.join(choices)}")
        if not CURRENCY.fullmatch(found.currency):
            raise WrongArguments(f"currency: {one_line(found.currency)} is no code like EUR")
        if not IDENTIFIER.fullmatch(found.id):
            raise WrongArguments("id: up to 64 letters, digits, dots, dashes and underscores")
        return found

    @property
    def var_files(self) -> tuple[str, ...]:
        """One a line."""
        return tuple(line.strip() for line in self.var_file.splitlines() if line.strip())
