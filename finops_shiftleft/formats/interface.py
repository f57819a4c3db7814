"""What every format is given, and how it is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module

from ..model import Estimate

FORMATS = ("table", "json")
SHOWN = ("costs", "all", "unpriced")


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is shown. `width` is the terminal's; `group_by` is `tag:KEY`, `project`,
    `environment`, `type` or `region`; `now` is when the report was made."""

    now: datetime
    width: int = 100
    colour: bool = False
    show: str = "costs"
    group_by: str | None = None


def renderer(name: str) -> Callable[[Estimate, Options], str]:
    """The format of that name, imported when it is asked for."""
    render: Callable[[Estimate, Options], str] = import_module(f".{name}", __package__).render
    return render
