"""The user's own tokens for registries and git servers: for each host its own, and for no other.

https://developer.hashicorp.com/terraform/cli/config/config-file#credentials
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ....errors import FinopsError
from ..nodes import Literal
from ..parser import parse

PREFIX = "TF_TOKEN_"
MAX_FILE = 1024 * 1024  # bytes of a configuration file


class Tokens:
    """What the environment says wins over the files in the user's home."""

    def __init__(self, environment: Mapping[str, str], platform: str = sys.platform) -> None:
        self.environment, self.platform = environment, platform
        self._known: dict[str, str] | None = None

    def of(self, server: str) -> str | None:
        """The token of a host, with its port where that is not 443."""
        if self._known is None:
            found = [*self._in_files(), *self._in_environment()]
            self._known = {host.lower(): token for host, token in found if usable(token)}
        return self._known.get(server)

    def _in_environment(self) -> Iterator[tuple[str, str]]:
        """TF_TOKEN_app_terraform_io; two underscores are a dash."""
        for name, token in self.environment.items():
            if name.startswith(PREFIX):
                words = name.removeprefix(PREFIX).replace("__", "-").replace("_", ".")
                yield words, token

    def _in_files(self) -> Iterator[tuple[str, str]]:
        home = self.environment.get("APPDATA" if self.platform == "win32" else "HOME")
        named = self.environment.get("TF_CLI_CONFIG_FILE")
        if home:
            folder = "terraform.d" if self.platform == "win32" else ".terraform.d"
            yield from in_json(Path(home, folder, "credentials.tfrc.json"))
        if named or home:
            name = "terraform.rc" if self.platform == "win32" else ".terraformrc"
            yield from in_hcl(Path(named) if named else Path(home or "", name))


def usable(token: object) -> bool:
    """Whether it can stand in a header."""
    return isinstance(token, str) and token.isascii() and token.isprintable() and " " not in token


def content(path: Path) -> str:
    """A file's text; "" where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE).decode(errors="replace")
    except OSError:
        return ""


def in_json(path: Path) -> Iterator[tuple[str, str]]:
    try:
        said = json.loads(content(path) or "{}")["credentials"]
        yield from [(str(host), str(entry["token"])) for host, entry in said.items()]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return


def in_hcl(path: Path) -> Iterator[tuple[str, str]]:
    text = content(path)
    if path.name.endswith(".json"):
        yield from in_json(path)
        return
    try:
        body = parse(path.name, text)[0]
    except FinopsError:
        return
    for block in body.blocks:
        token = block.body.attributes.get("token")
        if block.type == "credentials" and block.labels and token:
            value = token.value.value if isinstance(token.value, Literal) else None
            if isinstance(value, str):
                yield block.labels[0], value
