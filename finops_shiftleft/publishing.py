"""A report as the one comment of a pull request: what the CLI and the Action call."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from importlib import import_module

from .forges.api import Place
from .forges.interface import Forge, Here, Outcome, Wish, publish
from .forges.marker import Marker, digest
from .formats.changes import changes
from .formats.interface import Links, Options, renderer
from .model import Diff, Estimate
from .text import code

FORGES = ("github", "gitlab", "bitbucket", "azure-repos")
LOUD = ("warn", "fail")
GONE = (
    "### Cloud cost: no longer estimated here\n\n"
    "What this comment was about, {}, is gone from this pull request, so there is nothing to "
    "compare any more."
)

__all__ = ["FORGES", "Here", "Outcome", "Place", "connected", "gone", "here", "linked", "post"]


def here(forge: str, environment: Mapping[str, str]) -> Here:
    """What the CI that belongs to a forge says."""
    found: Here = import_module(f".forges.{forge.replace('-', '_')}", __package__).here(environment)
    return found


def connected(
    forge: str, environment: Mapping[str, str], place: Place
) -> AbstractContextManager[Forge]:
    """A pull request of a forge. Raises NotPermitted without a token, and WrongArguments."""
    module = import_module(f".forges.{forge.replace('-', '_')}", __package__)
    found: AbstractContextManager[Forge] = module.connected(environment, place)
    return found


def linked(report: Estimate | Diff, known: Here) -> Links:
    """Links to the run and to files, made of the forge's own variables."""
    head = base = None
    if known.blob and isinstance(report, Diff):
        head, base = report.head_revision or known.revision, report.base_revision
    elif known.blob:
        head = known.revision
    return Links(
        known.page,
        known.blob.replace("{revision}", head) if known.blob and head else None,
        known.blob.replace("{revision}", base) if known.blob and base else None,
    )


def post(
    forge: Forge,
    report: Estimate | Diff,
    options: Options,
    fresh: bool = False,
    dry: bool = False,
) -> str:
    """Makes the comment with `options.marker_id` say what the report says; an Outcome. A diff that
    changes nothing is not posted where nothing was said before. Raises NotPublished, Unreachable
    and, for the id, WrongArguments."""
    assert options.marker_id is not None

    def render(limit: int) -> str:
        there = replace(options, limit=limit, flavour=forge.flavour)
        return renderer("markdown")(report, there)

    over = options.verdict.word == "fail"
    wish = Wish(worth_saying(report, options), fresh, over, dry)
    return publish(forge, options.marker_id, render, wish)


def worth_saying(report: Estimate | Diff, options: Options) -> bool:
    if isinstance(report, Estimate) or options.verdict.word in LOUD:
        return True
    return not changes(report).quiet


def gone(forge: Forge, identifier: str, run: str = "0", dry: bool = False) -> str:
    """Says in the comment with this identifier, if there is one, that its project is gone."""
    number, _, attempt = run.partition(".")

    def render(limit: int) -> str:
        text = GONE.format(code(identifier))
        marker = Marker(identifier, "none", (int(number), int(attempt or 0)), digest(text))
        return f"{text}\n\n{marker.line(forge.flavour)}\n"

    return publish(forge, identifier, render, Wish(create=False, dry=dry))
