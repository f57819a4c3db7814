"""What the tests of this folder share; `stranger` has it, under a name that is its own."""

from stranger import run, told

__all__ = ["run", "told"]
