"""Texts as the characters that people see: what length(), substr() and strrev() count.

The common part of https://unicode.org/reports/tr29/: CR LF, combining marks and joiners, emoji
with modifiers, pairs of regional indicators, and Hangul syllables.
"""

from __future__ import annotations

from unicodedata import category

_JOINER = "\u200d"
_EXTENDING = frozenset({"Mn", "Me", "Mc"})
_CONTROL = frozenset({"Cc", "Zl", "Zp"})


def clusters(text: str) -> list[str]:
    """The text, cut where a cursor would stop."""
    if text.isascii() and "\r\n" not in text:
        return list(text)
    result: list[str] = []
    indicators = 0
    for character in text:
        if result and _joins(result[-1], character, indicators):
            result[-1] += character
        else:
            result.append(character)
            indicators = 0
        indicators = indicators + 1 if _is_indicator(character) else 0
    return result


def count(text: str) -> int:
    """How many clusters the text has."""
    return len(text) if text.isascii() and "\r\n" not in text else len(clusters(text))


def _joins(before: str, character: str, indicators: int) -> bool:
    """Whether the character belongs to the cluster before it."""
    last = before[-1]
    if last == "\r" and character == "\n":
        return True
    if category(last) in _CONTROL or character.isascii():
        return False
    if category(character) in _EXTENDING or character == _JOINER or _is_modifier(character):
        return True
    if last == _JOINER:
        return _is_pictograph(before[0]) and _is_pictograph(character)
    if _is_indicator(character):
        return indicators % 2 == 1
    return _is_one_syllable(last, character)


def _is_modifier(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff" or character == "\u200c"


def _is_indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_pictograph(character: str) -> bool:
    return category(character) == "So" or "\U0001f300" <= character <= "\U0001faff"


def _is_one_syllable(last: str, character: str) -> bool:
    """Hangul: a leading consonant takes on what follows, a vowel another vowel or a final one."""
    if "\u1100" <= last <= "\u115f":
        return "\u1100" <= character <= "\u11a7" or "\uac00" <= character <= "\ud7a3"
    open_syllable = "\uac00" <= last <= "\ud7a3" and (ord(last) - 0xAC00) % 28 == 0
    if open_syllable or "\u1160" <= last <= "\u11a7":
        return "\u1160" <= character <= "\u11ff"
    return (
        "\u11a8" <= last <= "\u11ff" or "\uac00" <= last <= "\ud7a3"
    ) and "\u11a8" <= character <= "\u11ff"
