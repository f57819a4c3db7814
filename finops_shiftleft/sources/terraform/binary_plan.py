"""A plan file as `terraform plan -out` writes it, and what OpenTofu has encrypted: only the program
that wrote it can read it.

It reads it with the providers of the folder, which it starts. So it is run only where the caller
names it, and never because of what a repository says.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ...errors import BadInput, LimitExceeded, WrongArguments
from ...trees import WorkingTree
from .shaped import MAX_BYTES

MAGIC = b"PK\x03\x04"  # a plan file is a zip archive
ENCRYPTED = b'"encrypted_data"'  # what OpenTofu writes instead of a plan or a state
MAX_SECONDS = 300  # that the program may take
MAX_ERROR = 2_000  # characters of what it says that are shown
QUIET = {"TF_IN_AUTOMATION": "1", "CHECKPOINT_DISABLE": "1", "NO_COLOR": "1", "TF_INPUT": "0"}


def is_closed(data: bytes) -> bool:
    """Whether nobody but the program that wrote it can read a file."""
    return data.startswith(MAGIC) or (data.startswith(b"{") and ENCRYPTED in data)


class ShownTree(WorkingTree):
    """A tree whose binary plans and encrypted files a program reads: `terraform` or `tofu`."""

    def __init__(self, root: Path, program: str, environment: Mapping[str, str]) -> None:
        super().__init__(root, MAX_BYTES)
        self.program, self.environment = program, environment
        self._shown: dict[str, bytes] = {}

    def read(self, path: str, /) -> bytes:
        """As a tree reads it; a binary plan as JSON. Raises BadInput where the program refuses."""
        if path not in self._shown:
            content = super().read(path)
            if not is_closed(content):
                return content
            file = self.root / path
            self._shown[path] = show(self.program, file, self.environment)
        return self._shown[path]


def show(program: str, file: Path, environment: Mapping[str, str]) -> bytes:
    """What `terraform show -json FILE` prints in the folder of the file. Raises WrongArguments
    where there is no such program, BadInput and LimitExceeded."""
    command = [program, "show", "-no-color", "-json", file.name]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as said:
        try:
            done = subprocess.run(  # noqa: S603 (the caller names the program)
                command,
                cwd=file.parent,
                env={**environment, **QUIET},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=said,
                timeout=MAX_SECONDS,
                check=False,
            )
        except OSError as error:
            raise WrongArguments(
                f"--terraform {program} cannot be run: {error.strerror}",
                "name what wrote the plan: terraform, tofu, or the path of one",
            ) from None
        except subprocess.TimeoutExpired:
            raise LimitExceeded(f"{program} show takes longer than {MAX_SECONDS} seconds") from None
        if done.returncode:
            said.seek(0)
            text = said.read(MAX_ERROR).decode("utf-8", "replace").strip()
            raise BadInput(f"{program} cannot read {file.name}: {text}", advice=ADVICE)
        if out.seek(0, os.SEEK_END) > MAX_BYTES:
            raise LimitExceeded(f"{file.name} as JSON is larger than {MAX_BYTES:,} bytes")
        out.seek(0)
        return out.read()


ADVICE = "the plan is read in its folder, by the version that wrote it, after its init"
