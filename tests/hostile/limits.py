"""Every limit in the code, as the table of docs/limits.md: `python tests/hostile/limits.py` writes it.

A limit is a number in capitals at the top of a module whose name says so; the comment beside it is
its unit and what it bounds.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
PACKAGE, PAGE = ROOT / "finops_shiftleft", ROOT / "docs" / "limits.md"
NAMES = re.compile(
    "(?:MAX|MOST|LONGEST|LARGEST|DEEPEST|GREATEST|BIGGEST|SHORTEST|REDIRECTS|TRIES|ATTEMPTS|WORKERS)(?:_[A-Z_]+)?"
    "|MORE_SECONDS|NESTED|HEIGHT|DIGITS|CONNECT|SILENCE|CONNECTIONS|PREAMBLE|NAME|MESSAGE|ANNOTATION"
)
HEAD = """# Limits

What a repository can make the command do has an end. Each end is a constant with a name at the top
of the module that keeps to it, with its unit beside it; this page is the one place where all of them
are together. It is made from the code (`python tests/hostile/limits.py`), and a test compares the
two. They are not moved into one module: a limit is read by those who change the code that it bounds,
and no module would need to know of all others.

None can be set from a repository, whose author may be hostile. What meets a limit is a diagnostic
with its place, or where nothing is left to do an error (exit code 2), and its message says which
limit it was, in the words of the last column where the message is made beside the constant. The rest
of the repository is estimated.

Altogether one root takes up to 5 seconds of one processor and 512 MiB, which `tests/hostile` holds
for each kind of attack: see [SECURITY.md](../SECURITY.md).

| limit | value | what it bounds | what is said |
|---|--:|---|---|
"""


class Limit(NamedTuple):
    name: str
    value: float
    bounds: str
    said: str


def limits() -> dict[str, list[Limit]]:
    """By module, in the order of their paths."""
    found: dict[str, list[Limit]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = path.relative_to(PACKAGE).with_suffix("").as_posix()
        there = [] if module.startswith("catalog/") else list(of_module(path.read_text("utf-8")))
        if there:
            found[module] = there
    return found


def of_module(text: str) -> Iterator[Limit]:
    lines = text.split("\n")
    for node in ast.parse(text).body:
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        target = node.targets[0]
        pairs = (
            zip(target.elts, getattr(node.value, "elts", ()), strict=False)
            if isinstance(target, ast.Tuple)
            else [(target, node.value)]
        )
        for name, value in pairs:
            if isinstance(name, ast.Name) and NAMES.fullmatch(name.id):
                number = worked_out(value)
                if number is not None:
                    comment = (
                        lines[node.end_lineno - 1].partition("  # ")[2] if node.end_lineno else ""
                    )
                    yield Limit(name.id, number, comment, message(text, name.id))


def worked_out(node: ast.expr) -> float | None:
    """The number that is written; None for what is none."""
    if isinstance(node, ast.Constant):
        return (
            node.value
            if isinstance(node.value, int | float) and not isinstance(node.value, bool)
            else None
        )
    if isinstance(node, ast.BinOp):
        left, right = worked_out(node.left), worked_out(node.right)
        if left is None or right is None:
            return None
        return {ast.Mult: left * right, ast.Pow: left ** min(right, 64)}.get(type(node.op))
    return None


def message(text: str, name: str) -> str:
    """The text of the module that shows the limit."""
    shown = re.search(rf'f"([^"\n]*\{{{name}(?::[^}}]*)?\}}[^"\n]*)"', text)
    return (
        re.sub(
            r"\{([^}:]*)[^}]*\}", lambda hole: f"<{hole[1].split('.')[0].split('(')[0]}>", shown[1]
        )
        if shown
        else ""
    )


def written(value: float) -> str:
    if isinstance(value, int) and value >= 1024**2 and value % 1024**2 == 0:
        return f"{value // 1024**2:,} Mi"
    return f"{value:,}"


def page() -> str:
    rows = []
    for module, there in limits().items():
        rows.append(f"| **{module}** | | | |")
        for one in there:
            cells = (cell.replace("|", "\\|") for cell in (one.bounds, one.said))
            bounds, said = cells
            said = f"`{said}`" if said else ""
            rows.append(f"| `{one.name}` | {written(one.value)} | {bounds} | {said} |")
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
