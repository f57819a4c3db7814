"""Whether what `terraform init` has brought is what the code asks for."""

from __future__ import annotations

from ....errors import FinopsError
from .addresses import Registry, address
from .versions import constraints
from .versions import version as read_version


def fits(recorded: str, brought: str, source: str, version: str | None) -> bool:
    """Compares the source and version of modules.json with those of a module call. What cannot be
    compared is taken as it is: Terraform has written it."""
    try:
        wanted, there = address(source), address(recorded)
        if isinstance(wanted, Registry) and brought:
            return wanted == there and constraints(version).allow(read_version(brought))
        return wanted == there
    except FinopsError:
        return True
