"""Definitions of custom kinds without their schemas: megabytes that no price rests on."""

from __future__ import annotations

from collections.abc import Iterator

SCHEMA = b"openAPIV3Schema:"
SMALL = 32 * 1024  # bytes; what is less is quick as it is


def without_schemas(data: bytes) -> bytes:
    """Manifests whose definitions have an empty schema; every other line stays where it is."""
    if len(data) < SMALL or SCHEMA not in data:
        return data
    return b"".join(_lines(data))


def _lines(data: bytes) -> Iterator[bytes]:
    """A schema ends where a line stands no further in than the schema's own."""
    depth = -1
    for line in data.splitlines(keepends=True):
        bare = line.strip()
        indent = len(line) - len(line.lstrip(b" "))
        if depth >= 0 and (not bare or indent > depth):
            yield b"\n"
            continue
        depth = -1
        if bare == SCHEMA:
            depth = indent
            yield line.rstrip() + b" {type: object}\n"
        else:
            yield line
