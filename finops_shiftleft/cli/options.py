"""The options that commands share."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TextIO

from ..errors import WrongArguments

FORMATS = ("table", "json", "markdown", "sarif", "junit", "annotations")


def add_input(to: argparse.ArgumentParser) -> None:
    """What is read, and what the code leaves open."""
    group = to.add_argument_group("what is read")
    group.add_argument("--usage", metavar="FILE", help="quantities that code does not contain")
    group.add_argument(
        "--var", metavar="NAME=VALUE", action="append", default=[], help="a Terraform variable"
    )
    group.add_argument(
        "--var-file", metavar="FILE", action="append", default=[], help="a .tfvars file"
    )
    group.add_argument("--workspace", metavar="NAME", help="the Terraform workspace")
    group.add_argument("--region", metavar="REGION", help="where the code names no region")
    group.add_argument(
        "--manifests",
        metavar="FILE",
        action="append",
        default=[],
        help="Kubernetes manifests that are rendered already; - is the standard input",
    )
    group.add_argument(
        "--terraform",
        metavar="PROGRAM",
        help="what may be run to read binary plans: terraform or tofu. It starts providers",
    )


def add_policy(to: argparse.ArgumentParser) -> None:
    """What judges it."""
    group = to.add_argument_group("what judges it")
    group.add_argument(
        "--policy",
        metavar="FILE|none",
        help="budgets and rules (default: finops-policy.yml at the repository's root)",
    )


def add_pricing(to: argparse.ArgumentParser) -> None:
    """How it is priced."""
    group = to.add_argument_group("how it is priced")
    group.add_argument(
        "--billing-scope",
        choices=("account", "resource"),
        default="account",
        help="what shares tiers and free allowances (default: account)",
    )
    group.add_argument(
        "--currency", metavar="CODE", type=currency, help="of the report (default: USD)"
    )
    group.add_argument(
        "--prices", metavar="FILE", help="your price book, or none (default: prices.yml)"
    )
    group.add_argument(
        "--as-of", metavar="DATE", type=day, help="the day of the estimate (default: today)"
    )
    group.add_argument(
        "--offline",
        action="store_true",
        help="read nothing from the network, also where a command otherwise would",
    )


def add_output(to: argparse.ArgumentParser) -> None:
    """What is said, and where."""
    group = to.add_argument_group("what is printed")
    group.add_argument("--out", metavar="FILE", help="write the result here, not to the screen")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    group.add_argument("-q", "--quiet", action="store_true", help="no diagnostics")
    group.add_argument("-v", "--verbose", action="store_true", help="all diagnostics")


def currency(text: str) -> str:
    if len(text) == 3 and text.isascii() and text.isalpha():
        return text.upper()
    raise argparse.ArgumentTypeError(f"{text!r} is no currency code like EUR")


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date like 2026-11-20") from None


def variables(given: list[str]) -> dict[str, str]:
    """--var NAME=VALUE, the last of a name. Raises WrongArguments without a `=`."""
    for one in given:
        if "=" not in one:
            raise WrongArguments(f"--var {one}: write it as NAME=VALUE")
    return dict(one.split("=", 1) for one in given)


def coloured(choice: str, stream: TextIO) -> bool:
    """Colour only on a terminal, unless it is asked for; NO_COLOR is honoured."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def write(text: str, out: str | None) -> None:
    """Prints the result, or writes it to a file in a folder that exists."""
    if out is None:
        sys.stdout.write(text)
        return
    path = Path(out)
    if path.is_dir():
        raise WrongArguments(f"--out {out} is a folder: name a file")
    if not path.parent.is_dir():
        raise WrongArguments(f"--out {out}: there is no folder {path.parent}")
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WrongArguments(f"--out {out} cannot be written: {error.strerror}") from None
