"""The fixtures of the formats' tests; what they are made of is in between.py."""

from between import changed, estimated, everything, shown

__all__ = ["changed", "estimated", "everything", "shown"]
