"""What is left behind when we have a bug: a report to paste into an issue, without the user's
files, arguments or environment, and without what the error says, which may hold any of them."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from .. import __version__

ISSUES = "https://github.com/finops-shiftleft/finops-shiftleft/issues"


def report(error: Exception, command: Sequence[str]) -> None:
    """Writes the report to a temporary file and says where it is."""
    frames = [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    text = "\n".join(
        [
            f"finops-shiftleft {__version__}, Python {platform.python_version()}, "
            f"{platform.system()} {platform.machine()}",
            f"command: {' '.join(command) or '(none)'}",
            f"{type(error).__name__}",
            *frames,
            "",
        ]
    )
    head = "finops-shiftleft: this is a bug of ours, and nothing was estimated"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="finops-shiftleft-crash-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
        print(f"{head}.\nPlease paste {file.name} into {ISSUES}", file=sys.stderr)
    except OSError:
        print(f"{head}.\nPlease paste this into {ISSUES}:\n{text}", file=sys.stderr)
    print(f"It is a {type(error).__name__}.", file=sys.stderr)
