"""The last line of a comment, by which a later run finds it again."""

from __future__ import annotations

import re
from hashlib import sha256

from ..errors import WrongArguments
from ..model import Diff, Estimate
from .interface import Options

IDENTIFIER = re.compile("[A-Za-z0-9._-]{1,64}")
RUN = re.compile("[0-9]{1,20}(?:[.][0-9]{1,10})?")
COMMIT = re.compile("[0-9a-f]{7,64}")
FORMS = {"github": "<!-- {} -->", "plain": "`{}`"}


def marked(body: str, report: Estimate | Diff, options: Options) -> str:
    """The body with its marker: who wrote it, for which commit, in which run, and a hash of the
    body without the link to the run, so that equal content need not be written again. Raises
    WrongArguments for an id that could end the marker."""
    if options.marker_id is None:
        return body
    if not IDENTIFIER.fullmatch(options.marker_id):
        raise WrongArguments(
            f"comment id {options.marker_id!r}: letters, digits, dots, dashes and underscores only"
        )
    run = options.run if RUN.fullmatch(options.run) else "0"
    revision = report.head_revision if isinstance(report, Diff) else None
    content = body.replace(options.links.run, "") if options.links.run else body
    words = (
        "finops-shiftleft:v1",
        f"id={options.marker_id}",
        f"head={short(revision) or 'none'}",
        f"run={run}",
        f"body={sha256(content.encode()).hexdigest()[:12]}",
    )
    return f"{body}\n{FORMS[options.flavour].format(' '.join(words))}\n"


def short(revision: str | None) -> str | None:
    """The first seven digits of a commit; None of what is no commit."""
    return revision[:7] if revision and COMMIT.fullmatch(revision) else None
