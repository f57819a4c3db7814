"""Text of other people, made harmless for the place where it lands. One function a place."""

from __future__ import annotations

import re

CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ud800-\udfff]"
)
LONGEST = 400


def terminal(text: str) -> str:
    """One line for a terminal: control characters, escape sequences and marks that turn the
    direction of writing are shown as what they are, and what is too long is cut."""
    if len(text) <= LONGEST and text.isprintable():
        return text
    shown = CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def terminal_lines(text: str) -> str:
    """Several lines for a terminal, each made harmless."""
    return "\n".join(terminal(line) for line in text.split("\n"))
