"""The verbs of format(): %s %d %05.2f %v and so on.

https://developer.hashicorp.com/terraform/language/functions/format
Numbers are Go's math/big: what is printed is the exact value of 512 bits, rounded half to even.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ....model import Value
from ..mantissa import binary
from ..scalars import Number, integer
from ..types import ANY, BOOL, NUMBER, STRING, Failure, Type, convert
from .graphemes import clusters, count
from .json_text import quoted, written
from .signature import check_text

MAX_WIDTH = 10_000  # characters, also behind the point

_VERB = re.compile(
    r"%([0#\-+ ]*+)([1-9][0-9]{0,8})?(?:\.([0-9]{0,9}))?(?:\[([1-9][0-9]{0,8})\])?([A-Za-z])"
)
_DIGITS = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Verb:
    """`%flags width .precision [argument] letter`"""

    letter: str
    flags: str
    width: int
    precision: int | None

    @property
    def left(self) -> bool:
        return "-" in self.flags

    @property
    def zeros(self) -> bool:
        return "0" in self.flags

    def sign(self, negative: bool) -> str:
        if negative:
            return "-"
        return "+" if "+" in self.flags else " " if " " in self.flags else ""

    def padded(self, sign: str, body: str, zeros: bool) -> str:
        """A number in the width, the zeros between the sign and the digits."""
        gap = max(0, self.width - len(sign) - len(body))
        if zeros:
            return sign + "0" * gap + body
        return sign + body + " " * gap if self.left else " " * gap + sign + body

    def padded_text(self, body: str) -> str:
        gap = (" " if not self.zeros else "0") * max(0, self.width - count(body))
        return body + gap if self.left else gap + body


def fill(pattern: str, values: Sequence[Value]) -> str:
    """The pattern with its verbs filled in. Raises Failure for verbs that are malformed, that do
    not fit their value, and for values that are missing or left over."""
    parts: list[str] = []
    position = length = 0
    following, highest = 1, 0
    while (at := pattern.find("%", position)) >= 0:
        parts.append(pattern[position:at])
        if pattern.startswith("%%", at):
            parts.append("%")
            position = at + 2
            continue
        found = _VERB.match(pattern, at)
        if found is None:
            raise Failure(f'format(): "{pattern[at : at + 20]}" is not a verb')
        argument = int(found[4] or following)
        if argument > len(values):
            raise Failure(f"format(): {found[0]} needs {argument} values, there are {len(values)}")
        parts.append(_filled(_verb(found), found[0], values[argument - 1]))
        length += len(parts[-1])
        check_text(length, "format")
        position, following, highest = found.end(), argument + 1, max(highest, argument)
    if highest < len(values):
        raise Failure(f"format(): {len(values)} values for {highest} verbs")
    return "".join([*parts, pattern[position:]])


def _verb(found: re.Match[str]) -> Verb:
    width, precision = int(found[2] or 0), int(found[3] or 0)
    if max(width, precision) > MAX_WIDTH:
        raise Failure(f"format(): {found[0]} asks for more than {MAX_WIDTH:,} characters")
    return Verb(found[5], found[1], width, None if found[3] is None else precision)


def _filled(verb: Verb, spelled: str, value: Value) -> str:
    if verb.letter not in _LETTERS:
        raise Failure(f"format() has no verb {spelled}")
    if value is None and verb.letter != "v":
        raise Failure(f"format(): {spelled} of null")
    wanted, write = _LETTERS[verb.letter]
    try:
        return write(verb, convert(value, wanted))
    except Failure as failure:
        raise Failure(f"format(): {spelled}: {failure.message}") from None


def _value(verb: Verb, value: Value) -> str:
    """%v: a text as it is, a number the short way, everything else (and all with #) as JSON."""
    if "#" not in verb.flags:
        if isinstance(value, str):
            return verb.padded_text(value)
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return verb.padded_text(_general(value, None))
    return verb.padded_text(written(value))


def _boolean(verb: Verb, value: bool) -> str:
    return "true" if value else "false"


def _string(verb: Verb, value: str) -> str:
    if verb.precision:
        value = "".join(clusters(value)[: verb.precision])
    return verb.padded_text(quoted(value) if verb.letter == "q" else value)


# ---------------------------------------------------------------------------------- whole numbers

_BASES = {"b": (2, "0b"), "o": (8, "0"), "d": (10, ""), "x": (16, "0x"), "X": (16, "0X")}


def _integer(verb: Verb, value: Number) -> str:
    number = integer(value)
    base, prefix = _BASES[verb.letter]
    digits = _in_base(abs(number), base)
    if verb.letter == "X":
        digits = digits.upper()
    if verb.precision == 0 and digits == "0":
        return ""
    if verb.precision is not None:
        digits = digits.rjust(verb.precision, "0")
    body = (prefix if "#" in verb.flags else "") + digits
    return _with_zeros_behind(verb, verb.sign(number < 0), body, len(body) - len(digits))


def _with_zeros_behind(verb: Verb, sign: str, body: str, prefix: int) -> str:
    zeros = verb.zeros and not verb.left and verb.precision is None
    return verb.padded(sign + body[:prefix], body[prefix:], zeros)


def _in_base(number: int, base: int) -> str:
    return str(number) if base == 10 else format(number, {2: "b", 8: "o", 16: "x"}[base])


# -------------------------------------------------------------------------- numbers with a point


def _float(verb: Verb, value: Number) -> str:
    if isinstance(value, Decimal) and value.is_infinite():
        sign = "-" if value < 0 else verb.sign(False) or "+"
        return verb.padded(sign, "Inf", zeros=False)
    body = _FLOATS[verb.letter.lower()](value, verb)
    if verb.letter in "EG":
        body = body.replace("e", "E")
    return verb.padded(verb.sign(_is_negative(value)), body.lstrip("-"), verb.zeros)


def _is_negative(value: Number) -> bool:
    return value.is_signed() if isinstance(value, Decimal) else value < 0


def _fixed(value: Number, verb: Verb) -> str:
    places = 6 if verb.precision is None else verb.precision
    digits = str(round(abs(binary(value)) * 10**places)).rjust(places + 1, "0")
    return f"{digits[: len(digits) - places]}.{digits[len(digits) - places :]}".rstrip(
        "." if not places else ""
    )


def _exponential(value: Number, verb: Verb) -> str:
    places = 6 if verb.precision is None else verb.precision
    digits, exponent = _significant(abs(binary(value)), places + 1)
    return _scientific(digits, exponent)


def _scientific(digits: str, exponent: int) -> str:
    mantissa = digits[0] + ("." + digits[1:] if len(digits) > 1 else "")
    return f"{mantissa}e{'-' if exponent < 0 else '+'}{abs(exponent):02d}"


def _significant(value: Fraction, count: int) -> tuple[str, int]:
    """So many digits, rounded, and the power of ten of the first."""
    if not value:
        return "0" * count, 0
    exponent = len(str(value.numerator)) - len(str(value.denominator))
    if value < Fraction(10) ** exponent:
        exponent -= 1
    digits = str(round(value / Fraction(10) ** (exponent - count + 1)))
    return (digits, exponent) if len(digits) == count else (digits[:count], exponent + 1)


def _short(value: Number, verb: Verb) -> str:
    return _general(value, verb.precision)


def _general(value: Number, precision: int | None) -> str:
    """Without an exponent from 0.0001 up to the precision: 6 where every digit is shown."""
    digits, exponent, sign = _shown(value, precision)
    limit = precision or 1
    if precision is None:
        limit = 6
    elif limit > len(digits) > exponent:
        limit = len(digits)
    if exponent < -4 or exponent >= limit:
        return sign + _scientific(digits, exponent)
    return sign + _plain(digits, exponent)


def _shown(value: Number, precision: int | None) -> tuple[str, int, str]:
    exact = Decimal(value)
    sign = "-" if exact.is_signed() else ""
    if precision is not None:
        digits, exponent = _significant(abs(binary(value)), precision or 1)
    else:
        digits = "".join(map(str, exact.as_tuple().digits))
        exponent = exact.adjusted()
    return digits.rstrip("0") or "0", exponent if exact else 0, sign


def _plain(digits: str, exponent: int) -> str:
    if exponent < 0:
        return "0." + "0" * (-exponent - 1) + digits
    whole, part = digits[: exponent + 1].ljust(exponent + 1, "0"), digits[exponent + 1 :]
    return f"{whole}.{part}" if part else whole


_FLOATS: dict[str, Callable[[Number, Verb], str]] = {
    "f": _fixed,
    "e": _exponential,
    "g": _short,
}
_LETTERS: dict[str, tuple[Type, Callable[[Verb, Value], str]]] = {
    "v": (ANY, _value),
    "t": (BOOL, _boolean),
    **dict.fromkeys("sq", (STRING, _string)),
    **dict.fromkeys("bdoxX", (NUMBER, _integer)),
    **dict.fromkeys("eEfgG", (NUMBER, _float)),
}
