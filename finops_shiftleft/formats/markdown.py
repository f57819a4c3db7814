"""The comment on a pull request, the job summary, and any other place that shows Markdown."""

from __future__ import annotations

from ..model import Diff, Estimate
from .fitting import first_plan, fitted
from .interface import Options
from .markdown_diff import DiffComment
from .markdown_estimate import EstimateComment
from .marker import marked


def render(report: Estimate | Diff, options: Options) -> str:
    """Markdown within `options.limit` bytes. Its first line says it all; no line begins with a `/`,
    which some forges take for a command."""
    comment = (
        DiffComment(report, options)
        if isinstance(report, Diff)
        else EstimateComment(report, options)
    )
    text = fitted(
        lambda plan: marked(comment.text(plan), report, options),
        options.limit,
        first_plan(options.limit),
    )
    return text if text.endswith("\n") else f"{text}\n"
