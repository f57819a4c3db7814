"""A file that differs a little from one that is parsed: their common blocks are taken over.

Blocks on the top level do not depend on one another, so that the same text between the same two
places is the same block. What lies between the common beginning and the common end is parsed; what
is in any way unusual is left to `parse`.
"""

from __future__ import annotations

from bisect import bisect_right

from .nodes import Body, SourceFile
from .parser import FileReader

LEAST = 10_000  # characters: a smaller file is parsed as fast


def reparsed(known: Body, file: SourceFile, name: str, text: str) -> tuple[Body, SourceFile] | None:
    """What `parse` would give for a text without mistakes. The blocks that it has in common with a
    file without mistakes are that file's own, and say that they stand where they do there. None
    where it has to be parsed as a whole."""
    old = file.text
    starts = [block.at for block in known.blocks]
    if known.attributes or len(starts) < 3 or len(text) < LEAST:
        return None
    shorter = min(len(old), len(text))
    head = alike(old, text, shorter)
    tail = alike(old, text, shorter - head, from_end=True)
    first = max(0, bisect_right(starts, head) - 1)  # those before it end where it begins
    last = margin(old, starts, bisect_right(starts, len(old) - tail))
    until = len(text) if last == len(starts) else len(text) - len(old) + starts[last]
    begin = starts[first] if first else 0
    if last <= first or until < begin:
        return None
    made = SourceFile(name, text[:until])
    reader = FileReader(made)
    reader.position = begin
    middle = reader.file_body()
    if reader.unclosed or reader.problems.diagnostics or middle.attributes:
        return None
    made.text = text
    return Body({}, [*known.blocks[:first], *middle.blocks, *known.blocks[last:]]), made


def alike(one: str, other: str, most: int, from_end: bool = False) -> int:
    """How many characters, at most so many, two texts have in common at the start or at the end."""
    low, high = 0, most
    while low < high:
        size = (low + high + 1) // 2
        if from_end:
            ours, theirs = len(one), len(other)
            same = one[ours - size : ours - low] == other[theirs - size : theirs - low]
        else:
            same = one[low:size] == other[low:size]
        low, high = (size, high) if same else (low, size - 1)
    return low


def margin(text: str, starts: list[int], index: int) -> int:
    """The first block from this one on that begins a line: what stands before it has ended."""
    while index < len(starts) and text[starts[index] - 1 : starts[index]] != "\n":
        index += 1
    return index
