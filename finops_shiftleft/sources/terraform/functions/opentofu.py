"""Functions that only OpenTofu has.

https://opentofu.org/docs/language/functions/
"""

from __future__ import annotations

import zlib
from urllib.parse import unquote_to_bytes

from ..types import STRING, Failure
from .encoding import decoded
from .ipnetwork import network_of
from .signature import MAX_TEXT, function

GZIP = 16 + zlib.MAX_WBITS  # what zlib calls a stream with gzip's header
DIGITS = frozenset("0123456789abcdefABCDEF")


@function(STRING)
def base64gunzip(text: str) -> str:
    stream = zlib.decompressobj(GZIP)
    try:
        content = stream.decompress(decoded(text), MAX_TEXT + 1)
        if len(content) > MAX_TEXT:
            raise Failure(f"base64gunzip() would give more than {MAX_TEXT:,} bytes")
        if not stream.eof:
            raise Failure("what base64gunzip() gets ends too early")
        return content.decode()
    except zlib.error:
        raise Failure("what base64gunzip() gets is not gzip") from None
    except UnicodeDecodeError:
        raise Failure("what base64gunzip() gets is not UTF-8") from None


@function(STRING, STRING)
def cidrcontains(containing: str, contained: str) -> bool:
    """Whether a network has an address, or the whole of another network, in it."""
    outer = network_of(containing)
    full = contained if "/" in contained else f"{contained}/{128 if ':' in contained else 32}"
    inner = network_of(full)
    if outer.bits != inner.bits:
        raise Failure("cidrcontains() takes two of IPv4 or two of IPv6")
    last = outer.first + (1 << outer.free) - 1
    return outer.first <= inner.first and inner.first + (1 << inner.free) - 1 <= last


@function(STRING)
def urldecode(text: str) -> str:
    for part in text.split("%")[1:]:
        if len(part) < 2 or not DIGITS.issuperset(part[:2]):
            raise Failure(f'"%{part[:2]}" is no character of a URL')
    try:
        return unquote_to_bytes(text.replace("+", " ")).decode()
    except UnicodeDecodeError:
        raise Failure("what urldecode() gets is not UTF-8") from None
