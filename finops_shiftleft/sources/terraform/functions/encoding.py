"""Encoding functions.

https://developer.hashicorp.com/terraform/language/functions/base64decode and its neighbours
"""

from __future__ import annotations

import binascii
import json
from base64 import b64decode, b64encode
from typing import Any
from urllib.parse import quote_plus

from ....model import Unknown, Value
from ..types import ANY, STRING, Failure, number
from ..values import ListValue
from .csv_text import records
from .json_text import written
from .signature import Parameter, check_elements, function

_NULLABLE = Parameter(ANY, null=True)

# IANA's names for what Terraform can encode, and Python's where they differ.
_SAME_NAME = """
    utf-8 utf-16le utf-16be us-ascii iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5
    iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15
    iso-8859-16 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255
    windows-1256 windows-1257 windows-1258 koi8-r koi8-u ibm866 big5 gbk gb18030 euc-jp euc-kr
    shift_jis iso-2022-jp
    """
_CODECS = {
    **{name: name for name in _SAME_NAME.split()},
    "latin1": "iso-8859-1",
    "ibm037": "cp037",
    "ibm437": "cp437",
    "ibm850": "cp850",
    "ibm852": "cp852",
    "macintosh": "mac_roman",
}


@function(STRING)
def base64decode(text: str) -> str:
    try:
        return decoded(text).decode()
    except UnicodeDecodeError:
        raise Failure("what base64decode() gets is not UTF-8") from None


def decoded(text: str) -> bytes:
    """Raises Failure where the text is not base64."""
    try:
        return b64decode(text.replace("\r", "").replace("\n", ""), validate=True)
    except (binascii.Error, ValueError):
        raise Failure("the text is not base64") from None


@function(STRING)
def base64encode(text: str) -> str:
    return b64encode(text.encode()).decode()


@function(STRING)
def base64gzip(text: str) -> Unknown:
    return Unknown("base64gzip() depends on the compressor that Terraform is built with")


@function(STRING)
def csvdecode(text: str) -> ListValue:
    """The lines behind the first as objects, with its fields as names."""
    names, *rows = records(text)
    if len(set(names)) < len(names):
        raise Failure("csvdecode(): two columns have one name")
    check_elements(len(rows), "csvdecode")
    return ListValue(dict(zip(names, row, strict=True)) for row in rows)


@function(STRING)
def jsondecode(text: str) -> Value:
    try:
        value = json.loads(
            text, parse_float=number, parse_int=number, parse_constant=_no_json_number
        )
    except ValueError as error:
        raise Failure(f"the text is not JSON: {error}") from None
    except RecursionError:
        raise Failure("the JSON is nested too deeply") from None
    return _without_surrogates(value) if "\\u" in text else value


def _no_json_number(name: str) -> Value:
    raise Failure(f"{name} is not JSON")


def _without_surrogates(value: Any) -> Value:
    """Half a pair of surrogates becomes the replacement character, as in Go."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {
            _without_surrogates(name): _without_surrogates(item) for name, item in value.items()
        }
    return [_without_surrogates(item) for item in value] if isinstance(value, list) else value


@function(_NULLABLE)
def jsonencode(value: Value) -> str:
    return written(value)


@function(STRING, STRING)
def textdecodebase64(text: str, encoding: str) -> str:
    codec, content = _codec(encoding), decoded(text)
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        raise Failure(f"what textdecodebase64() gets is not {encoding}") from None


@function(STRING, STRING)
def textencodebase64(text: str, encoding: str) -> str:
    try:
        return b64encode(text.encode(_codec(encoding))).decode()
    except UnicodeEncodeError:
        raise Failure(f"the text has characters that {encoding} lacks") from None


def _codec(encoding: str) -> str:
    codec = _CODECS.get(encoding.lower())
    if codec is None:
        raise Failure(f'"{encoding[:60]}" is not an encoding that is supported')
    return codec


@function(STRING)
def urlencode(text: str) -> str:
    return quote_plus(text)


@function(STRING)
def yamldecode(text: str) -> Value:
    from .yaml_text import read

    return read(text)


@function(_NULLABLE)
def yamlencode(value: Value) -> str:
    from . import yaml_blocks

    return yaml_blocks.written(value)
