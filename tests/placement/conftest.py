"""The worlds in which pods are placed."""

from worlds import world

__all__ = ["world"]
