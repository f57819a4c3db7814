"""`generate` and `remote_state`: files that Terragrunt writes into the module's folder.

https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#generate
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ...errors import FinopsError
from ...model import Unknown, Value
from ...trees import Tree
from ..terraform.expressions import Expression
from ..terraform.files import located
from ..terraform.nodes import Node, Template, TemplateFor, TemplateIf
from ..terraform.scope import KNOWN_LATER
from .config import Config, Written

MAX_GENERATED = 100  # files of one unit
KEPT = frozenset({"skip", "error"})  # what `if_exists` says to leave alone what is there


def generated(config: Config, tree: Tree, folder: str) -> dict[str, bytes]:
    """The files that a configuration makes of its blocks, by their paths in the tree. What cannot
    be told is a diagnostic."""
    found: dict[str, bytes] = {}
    for written in list(config.named("generate").values())[:MAX_GENERATED]:
        if written.value("disable") is True:
            continue
        path = target(written.value("path"), folder)
        if path is None or (written.value("if_exists") in KEPT and tree.is_file(path)):
            continue
        text = contents(written)
        if text is not None:
            found[path] = text.encode("utf-8", "replace")
    state = backend(config, folder)
    if state is not None and state[0] not in found:
        found[state[0]] = state[1].encode("utf-8", "replace")
    return found


def target(path: Value, folder: str) -> str | None:
    try:
        return located(folder, path) if isinstance(path, str) else None
    except FinopsError:
        return None


def contents(written: Written) -> str | None:
    """The text of a file; what is unknown inside of it is a call that says so."""
    expression = written.code.expression("contents")
    if expression is None:
        return None
    if isinstance(expression.node, Template):
        return Text(written, expression).template(expression.node.parts)
    value = written.value("contents")
    if isinstance(value, Unknown):
        lost(written, value)
    return value if isinstance(value, str) else None


class Text:
    """A template, rendered piece by piece, so that one Unknown does not cost the whole."""

    def __init__(self, written: Written, whole: Expression) -> None:
        self.written, self.whole, self.line = written, whole, ""

    def template(self, parts: Iterable[Any]) -> str:
        text = ""
        for part in parts:
            piece = self._piece(part)
            self.line = (self.line + piece).rpartition("\n")[2]
            text += piece
        return text

    def _piece(self, part: Any) -> str:
        if isinstance(part, str):
            return part
        if isinstance(part, TemplateIf):
            condition = self._value(part.condition)
            if isinstance(condition, bool):
                return self.template(part.yes if condition else part.no)
        value = self._value(Template(self.whole.node.at, (part,)))
        if isinstance(value, str):
            return value
        if not isinstance(part, TemplateIf | TemplateFor):
            return self._placeholder(value)
        lost(self.written, value)
        return ""

    def _value(self, node: Node) -> Value:
        expression = Expression(node, self.whole.file, self.whole.bound)
        return self.written.file.settled(expression, "contents")

    def _placeholder(self, unknown: Value) -> str:
        """Terraform code that is as unknown: an interpolation, inside of a quoted text."""
        why = json.dumps(str(unknown), ensure_ascii=False)
        call = f"{KNOWN_LATER}({why.replace('${', '$${').replace('%{', '%%{')})"
        return f"${{{call}}}" if self.line.replace('\\"', "").count('"') % 2 else call


def lost(written: Written, why: Value) -> None:
    name = written.code.labels[0]
    message = f'what "{name}" generates is unknown: {why}'
    written.file.complain(written.code, "contents", "unknown-value", message)


def backend(config: Config, folder: str) -> tuple[str, str] | None:
    """The file that declares the backend; its settings cost nothing, and are left out."""
    written = config.first("remote_state")
    generate = written.value("generate") if written else None
    if written is None or not isinstance(generate, dict):
        return None
    path, name = target(generate.get("path"), folder), written.value("backend")
    if path is None or not isinstance(name, str):
        return None
    return path, f"terraform {{\n  backend {json.dumps(name)} {{}}\n}}\n"
