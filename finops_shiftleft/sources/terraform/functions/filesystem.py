"""Filesystem functions, within the repository.

https://developer.hashicorp.com/terraform/language/functions/abspath and its neighbours
"""

from __future__ import annotations

from base64 import b64encode
from posixpath import normpath

from ....model import Unknown, Value
from ..types import STRING, Failure, set_of
from ..values import SetValue
from .signature import MAX_TEXT, VALUE, Context, function


@function(STRING)
def abspath(path: str) -> str | Unknown:
    if path.startswith("/"):
        return normpath(f"/{path.lstrip('/')}")
    return Unknown("abspath() depends on the machine that Terraform runs on")


@function(STRING)
def basename(path: str) -> str:
    if not path:
        return "."
    return path.rstrip("/").rpartition("/")[2] or "/"


@function(STRING)
def dirname(path: str) -> str:
    folder = path[: path.rfind("/") + 1]
    cleaned = normpath(folder) if folder else "."
    return f"/{cleaned.lstrip('/')}" if cleaned.startswith("/") else cleaned


@function(STRING, context=True)
def file(context: Context, path: str) -> str:
    return read_text(context, path)


@function(STRING, context=True)
def filebase64(context: Context, path: str) -> str:
    return b64encode(read_bytes(context, path)).decode()


@function(STRING, context=True)
def fileexists(context: Context, path: str) -> bool:
    return context.exists(path)


@function(STRING, STRING, context=True)
def fileset(context: Context, folder: str, pattern: str) -> SetValue:
    return set_of(context.files(folder, pattern))


@function(STRING)
def pathexpand(path: str) -> str | Unknown:
    if path.startswith("~"):
        return Unknown("pathexpand() depends on who runs Terraform")
    return path


@function(STRING, VALUE, context=True)
def templatefile(context: Context, path: str, variables: Value) -> Value:
    return rendered(context, read_text(context, path), path, variables)


def rendered(context: Context, text: str, name: str, variables: Value) -> Value:
    """A template's result. Raises Failure for variables that are no map or have unfit names, and
    where the result is null."""
    if not isinstance(variables, dict):
        raise Failure("the variables of a template must be a map")
    for variable in variables:
        if not variable.replace("-", "_").isidentifier():
            raise Failure(f'"{variable[:60]}" is not a name for a template\'s variable')
    result = context.template(text, name, dict(variables))
    if result is None:
        raise Failure(f"the template {name} gives null")
    return result


def read_bytes(context: Context, path: str) -> bytes:
    """A file's content. Raises Failure where it is too large."""
    content = context.read(path)
    if len(content) > MAX_TEXT:
        raise Failure(f"{path} has more than {MAX_TEXT:,} bytes")
    return content


def read_text(context: Context, path: str) -> str:
    """A file's text. Raises Failure where it is not UTF-8."""
    try:
        return read_bytes(context, path).decode()
    except UnicodeDecodeError:
        raise Failure(f"{path} is not UTF-8: filebase64() reads such files") from None
