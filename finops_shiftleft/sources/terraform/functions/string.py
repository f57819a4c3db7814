"""String functions.

https://developer.hashicorp.com/terraform/language/functions/chomp and its neighbours
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ....model import Unknown, Value
from ..scalars import Number
from ..types import ANY, NUMBER, STRING, Failure, ListOf, convert, first_unknown, whole
from ..values import ListValue, SetValue
from . import re2, verbs
from .filesystem import rendered
from .graphemes import clusters
from .signature import MAX_TEXT, Context, Parameter, check_elements, check_text, function

_SPACE = "\t\n\v\f\r \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FORMATTED = Parameter(null=True)
_LISTED = Parameter(null=True, unknown="inside")


@function(STRING)
def chomp(text: str) -> str:
    return text.rstrip("\r\n")


@function(STRING, STRING)
def endswith(text: str, suffix: str) -> bool:
    return text.endswith(suffix)


@function(STRING, STRING)
def startswith(text: str, prefix: str) -> bool:
    return text.startswith(prefix)


@function(STRING, STRING)
def strcontains(text: str, part: str) -> bool:
    return part in text


@function(STRING, rest=_FORMATTED)
def format_(pattern: str, *values: Value) -> str:
    return verbs.fill(pattern, values)


@function(STRING, rest=_LISTED)
def formatlist(pattern: str, *values: Value) -> Value:
    """format() for each element of the lists; what is no list is repeated."""
    lists = [value for value in values if isinstance(value, list)]
    for value in lists:
        if isinstance(value, SetValue) and (cause := first_unknown(value)):
            return Unknown("formatlist() of a set with something unknown in it", because=cause)
    if len({len(value) for value in lists}) > 1:
        raise Failure("formatlist() needs lists of one length")
    times = len(lists[0]) if lists else 1
    check_elements(times, "formatlist")
    rows = (
        [value[at] if isinstance(value, list) else value for value in values] for at in range(times)
    )
    return ListValue(_filled(pattern, row) for row in rows)


def _filled(pattern: str, values: list[Value]) -> Value:
    cause = first_unknown(values)
    if cause is not None:
        return Unknown("format() of an unknown value", because=cause, target=cause.target)
    return verbs.fill(pattern, values)


@function(NUMBER, STRING)
def indent(spaces: Number, text: str) -> str:
    width = whole(spaces)
    if width < 0:
        raise Failure("indent() cannot take away spaces")
    check_text(len(text) + width * text.count("\n"), "indent")
    return text.replace("\n", "\n" + " " * width)


@function(STRING, rest=ListOf(STRING))
def join(separator: str, *lists: list[str | None]) -> str:
    if not lists:
        raise Failure("join() needs at least one list")
    parts = [part for part_list in lists for part in part_list]
    if None in parts:
        raise Failure("join() cannot put null into a text")
    texts = [part for part in parts if part is not None]
    check_text(sum(map(len, texts)) + len(separator) * max(0, len(texts) - 1), "join")
    return separator.join(texts)


def _by_character(text: str, change: Callable[[str], str]) -> str:
    """Like Go: a letter whose other case has two letters stays as it is."""
    return "".join(
        changed if len(changed := change(character)) == 1 else character for character in text
    )


@function(STRING)
def lower(text: str) -> str:
    return text.lower() if text.isascii() else _by_character(text, str.lower)


@function(STRING)
def upper(text: str) -> str:
    return text.upper() if text.isascii() else _by_character(text, str.upper)


@function(STRING)
def title(text: str) -> str:
    """Letters that begin a word become capitals; letters, digits and _ are of the word."""
    letters = [
        character.title() if _separates(before) and len(character.title()) == 1 else character
        for before, character in pairwise(f" {text}")
    ]
    return "".join(letters)


def _separates(character: str) -> bool:
    if character.isascii():
        return not (character.isalnum() or character == "_")
    return character in _SPACE


@function(STRING, STRING)
def regex(pattern: str, text: str) -> Value:
    """The first match: a text without groups, a tuple of groups, or an object of named ones."""
    search = re2.translate(pattern)
    found = search.first(text)
    if found is None:
        raise Failure(f'the pattern "{pattern[:60]}" does not match')
    return search.groups(found)


@function(STRING, STRING)
def regexall(pattern: str, text: str) -> ListValue:
    search = re2.translate(pattern)
    return ListValue(search.groups(found) for found in search.all(text))


@function(STRING, STRING, STRING)
def replace(text: str, old: str, new: str) -> str:
    """Every `old`; where it is between slashes, it is a pattern and `new` may have $1, ${name}."""
    if len(old) > 1 and old[0] == old[-1] == "/":
        return re2.translate(old[1:-1]).replace(text, new, MAX_TEXT)
    check_text(len(text) + text.count(old) * (len(new) - len(old)), "replace")
    return text.replace(old, new)


@function(STRING, STRING)
def split(separator: str, text: str) -> ListValue:
    if not separator:
        check_elements(len(text), "split")
        return ListValue(text)
    check_elements(text.count(separator) + 1, "split")
    return ListValue(text.split(separator))


@function(STRING)
def strrev(text: str) -> str:
    return "".join(reversed(clusters(text)))


@function(STRING, NUMBER, NUMBER)
def substr(text: str, offset: Number, length: Number) -> str:
    """`length` characters from `offset` on; a negative length takes all. A negative offset counts
    from the end, and then a length of 0 takes all too."""
    start, count = whole(offset), whole(length)
    characters = clusters(text)
    if start < 0:
        start, count = max(0, start + len(characters)), count or -1
    return "".join(characters[start : None if count < 0 else start + count])


@function(STRING, ANY, context=True)
def templatestring(context: Context, template: str, variables: Value) -> Value:
    return convert(rendered(context, template, "<templatestring>", variables), STRING)


@function(STRING, STRING)
def trim(text: str, characters: str) -> str:
    return text.strip(characters) if characters else text


@function(STRING, STRING)
def trimprefix(text: str, prefix: str) -> str:
    return text.removeprefix(prefix)


@function(STRING)
def trimspace(text: str) -> str:
    return text.strip(_SPACE)


@function(STRING, STRING)
def trimsuffix(text: str, suffix: str) -> str:
    return text.removesuffix(suffix)
