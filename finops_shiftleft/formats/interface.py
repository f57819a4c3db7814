"""What every format is given, and how it is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from ..model import Diff, Estimate, Verdict
from ..records import field, record

FORMATS = ("table", "json", "markdown", "sarif", "junit", "annotations")
SHOWN = ("costs", "all", "unpriced")
FLAVOURS = ("github", "plain")
OF_A_DIFF = {"table": "diff_table", "json": "diff_json"}  # the others show both reports


@record
class Links:
    """Addresses built from the forge's own variables, never from what the pull request says.

    `blob` and `base_blob` show a file of the head and of the base, with `{path}` and `{line}` in
    them: `https://github.com/o/r/blob/3f2a91c/{path}#L{line}`. Without one there is no link.
    """

    run: str | None = None
    blob: str | None = None
    base_blob: str | None = None


@record
class Options:
    """How a report is shown.

    `width` is the terminal's; `group_by` is `tag:KEY`, `project`, `environment`, `type` or
    `region`; `now` is when the report was made. `limit` is how many bytes of UTF-8 a comment may
    have. `flavour` is `github`, or `plain` where HTML is shown as text. `marker_id` tells one
    comment from the others of the same pull request and `run` a later run from an earlier one; with
    no id there is no marker. `compared` says how the base was found. `untrusted` says that the
    numbers come from a run that the pull request could have changed.
    """

    now: datetime
    width: int = 100
    colour: bool = False
    show: str = "costs"
    group_by: str | None = None
    verdict: Verdict = field(default_factory=Verdict)
    limit: int | None = None
    flavour: str = "github"
    links: Links = field(default_factory=Links)
    marker_id: str | None = None
    run: str = "0"
    compared: str | None = None
    untrusted: bool = False


Render = Callable[[Estimate | Diff, Options], str]


def renderer(name: str) -> Render:
    """The format of that name; what it needs is imported when it is used."""

    def render(report: Estimate | Diff, options: Options) -> str:
        module = OF_A_DIFF.get(name, name) if isinstance(report, Diff) else name
        text: str = import_module(f".{module}", __package__).render(report, options)
        return text

    return render
