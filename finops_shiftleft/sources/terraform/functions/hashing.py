"""Hash and crypto functions.

https://developer.hashicorp.com/terraform/language/functions/base64sha256 and its neighbours
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable
from uuid import NAMESPACE_DNS, NAMESPACE_OID, NAMESPACE_URL, NAMESPACE_X500, UUID
from uuid import uuid5 as named_uuid

from ....model import Unknown
from ..scalars import Number
from ..types import NUMBER, STRING, Failure
from .filesystem import read_bytes
from .signature import Context, Function, function

_NAMESPACES = {
    "dns": NAMESPACE_DNS,
    "url": NAMESPACE_URL,
    "oid": NAMESPACE_OID,
    "x500": NAMESPACE_X500,
}


def _digest(algorithm: str, content: bytes) -> bytes:
    return hashlib.new(algorithm, content, usedforsecurity=False).digest()


def _base64(digest: bytes) -> str:
    return b64encode(digest).decode()


def _of_text(name: str, algorithm: str, spelled: Callable[[bytes], str]) -> Function:
    def body(text: str) -> str:
        return spelled(_digest(algorithm, text.encode()))

    body.__name__ = name
    return function(STRING)(body)


def _of_file(name: str, algorithm: str, spelled: Callable[[bytes], str]) -> Function:
    def body(context: Context, path: str) -> str:
        return spelled(_digest(algorithm, read_bytes(context, path)))

    body.__name__ = name
    return function(STRING, context=True)(body)


md5 = _of_text("md5", "md5", bytes.hex)
sha1 = _of_text("sha1", "sha1", bytes.hex)
sha256 = _of_text("sha256", "sha256", bytes.hex)
sha512 = _of_text("sha512", "sha512", bytes.hex)
base64sha256 = _of_text("base64sha256", "sha256", _base64)
base64sha512 = _of_text("base64sha512", "sha512", _base64)
filemd5 = _of_file("filemd5", "md5", bytes.hex)
filesha1 = _of_file("filesha1", "sha1", bytes.hex)
filesha256 = _of_file("filesha256", "sha256", bytes.hex)
filesha512 = _of_file("filesha512", "sha512", bytes.hex)
filebase64sha256 = _of_file("filebase64sha256", "sha256", _base64)
filebase64sha512 = _of_file("filebase64sha512", "sha512", _base64)


@function(STRING, rest=NUMBER)
def bcrypt(text: str, *cost: Number) -> Unknown:
    if len(cost) > 1:
        raise Failure("bcrypt() takes one or two arguments")
    return Unknown("bcrypt() is salted anew on each run")


@function(STRING, STRING)
def rsadecrypt(text: str, key: str) -> Unknown:
    return Unknown("rsadecrypt() is not computed here: it takes a private key")


@function()
def uuid() -> Unknown:
    return Unknown("uuid() gives another value on each run")


@function(STRING, STRING)
def uuidv5(namespace: str, name: str) -> str:
    if namespace in _NAMESPACES:
        return str(named_uuid(_NAMESPACES[namespace], name))
    try:
        return str(named_uuid(UUID(namespace), name))
    except ValueError:
        raise Failure(f'"{namespace[:60]}" is not a UUID, dns, url, oid or x500') from None
