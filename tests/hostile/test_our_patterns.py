"""No regular expression of ours takes more than in proportion to the text that it is given."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from types import ModuleType

import pytest

import finops_shiftleft

ROOT = Path(finops_shiftleft.__file__).parent
SHORT, LONG = 3_000, 12_000  # characters: four times as many
MOST = 12  # times as long as for SHORT; in proportion it would be four times, squared sixteen
FLOOR = 0.02  # seconds for LONG that are never too many
SEARCHING = frozenset({"search", "sub", "subn", "finditer", "findall", "split"})
PUMPED = [*' \t\n"\'\\$%{}[]()<>=:,.-_/*#@+|~`0aA9é', "a.", "-a", "a-", "a ", " a", "a=", '""', "\\\\", "\\n",
          "${", "$$", "%{", "/*", "*/", "<<", "<a", "{{", "}}", "a:", "::", "a\n", "\r\n", "0.", "1e", "[0]",
          "a,", "##", "``", "- ", "Ki", "v1", "A1", "_a", "a/", "/a", "../", "a@", "=a", "a|b", "(a", ")."]  # fmt: skip


def modules() -> Iterator[ModuleType]:
    yield finops_shiftleft
    for found in pkgutil.walk_packages(finops_shiftleft.__path__, "finops_shiftleft."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern in a module: by itself, as the method of one, or in a table."""
    found: dict[str, re.Pattern[str]] = {}
    for module in modules():
        for name, value in vars(module).items():
            for held in [value, *held_in(value)]:
                pattern = getattr(held, "__self__", held)
                if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                    found[f"{module.__name__.partition('.')[2]}.{name}: {pattern.pattern[:40]}"] = (
                        pattern
                    )
    return found


def held_in(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return [*value]
    return [
        one
        for one in getattr(value, "__dict__", {}).values()
        if not isinstance(value, ModuleType | type)
    ]


def written() -> dict[str, str]:
    """The patterns that stand inside of functions, as texts, and what is done with them."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                of = node.func.value
                if isinstance(of, ast.Name) and of.id == "re" and node.args:
                    first = node.args[0]
                    if isinstance(first, ast.Constant) and isinstance(first.value, str):
                        found[first.value] = node.func.attr
    return found


OF_SHORT_TEXTS = {  # by what bounds the text
    "sources.terraform.functions.datetime._DURATION": "MAX_DURATION, and _WHOLE_DURATION has matched",
    "sources.kubernetes.cron.DURATION": "LONGEST",
    "sources.terraform.lexis.BEFORE": "SHOWN",
}
NAMED = {n: p for n, p in patterns().items() if n.partition(":")[0] not in OF_SHORT_TEXTS}
KNOWN = {pattern.pattern for pattern in NAMED.values()}
PATTERNS = NAMED | {
    f"{used}: {text[:40]}": re.compile(text)
    for text, used in written().items()
    if text not in KNOWN
}
SOURCES = "\n".join(path.read_text("utf-8") for path in sorted(ROOT.rglob("*.py")))


def methods(name: str, pattern: re.Pattern[str]) -> list[str]:
    """How a pattern is used: what searches is tried as such."""
    short = name.partition(":")[0].rpartition(".")[2]
    words = [short, *(word for word in SEARCHING if f"{short}.{word}(" in SOURCES)]
    bound = re.search(rf"\n{short} = re\.compile\((?:.|\n)*?\n?\)\.(\w+)\n", SOURCES)
    searched = SEARCHING.intersection([*words, bound[1] if bound else ""])
    return ["match", "fullmatch", *(["search"] if searched else [])]


def seconds(pattern: re.Pattern[str], method: str, text: str) -> float:
    ways = []
    for _ in range(5):  # what else the machine does is not the pattern's
        begun = perf_counter()
        getattr(pattern, method)(text)
        ways.append(perf_counter() - begun)
        if ways[-1] < FLOOR:
            break
    return min(ways)


def starts(pattern: re.Pattern[str]) -> list[str]:
    """What a text may have to begin with for the pattern to go on: its first plain characters."""
    plain = re.match(r"[\w :/=.\-\"]*", pattern.pattern.lstrip("^(?:"))
    return list(dict.fromkeys(["", "a", plain[0] if plain else ""]))


def test_there_are_as_many_as_are_written() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", PATTERNS)
def test_time_grows_with_the_length_alone(name: str) -> None:
    pattern = PATTERNS[name]
    pumped = dict.fromkeys([*PUMPED, *(c for c in pattern.pattern if c in string.printable)])
    for method in methods(name, pattern):
        for start in starts(pattern):
            for piece in pumped:
                long = start + piece * (LONG // len(piece)) + "\x00"
                taken = seconds(pattern, method, long)
                if taken > FLOOR:
                    short = seconds(pattern, method, start + piece * (SHORT // len(piece)) + "\x00")
                    assert taken < MOST * short, (method, start, piece, taken)
