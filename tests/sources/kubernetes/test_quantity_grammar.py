"""Quantities: what Kubernetes takes, what it makes of it, and what it refuses."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.kubernetes.quantities import CAP, bytes_of, cores, nano


@pytest.mark.parametrize(
    ("text", "milli"),
    [("100m", 100), (".5", 500), ("1.", 1000), ("0.0001", 1), ("100u", 1), ("1e-3", 1), ("+2", 2000),
     ("1e3", 1_000_000), ("1E3", 1_000_000), ("2k", 2_000_000), ("1n", 1), ("0", 0)],
)  # fmt: skip
def test_cpu_is_rounded_up_to_a_thousandth(text: str, milli: int) -> None:
    assert cores(text) == Decimal(milli) / 1000


@pytest.mark.parametrize(
    ("text", "size"),
    [("129e6", 129_000_000), ("129M", 129_000_000), ("123Mi", 128_974_848),
     ("1.5Gi", 1_610_612_736), ("400m", 1), ("1E", 10**18), ("1Ei", 2**60), ("1Ki", 1024),
     ("0.5Ki", 512), ("12e-1", 2), ("1e3", 1000)],
)  # fmt: skip
def test_memory_is_rounded_up_to_a_byte(text: str, size: int) -> None:
    assert bytes_of(text) == size


@pytest.mark.parametrize(
    "text",
    ["1K", "1GB", "1Kb", "1mi", "Mi", "1e", "0x10", "1 Gi", "1e3Ki", "--1", "", " 1", "1 ", ".", "-",
     "1_000", "１", "1Gi\n", "nan", "inf", "9" * 101],
)  # fmt: skip
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no quantity"):
        cores(text)


@pytest.mark.parametrize("value", [True, None, [], {"cpu": 1}, 1.5])
def test_what_is_neither_text_nor_number_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="is no quantity"):
        bytes_of(value)


def test_less_than_nothing_cannot_be_asked_for() -> None:
    assert nano("-1") == -(10**9)
    with pytest.raises(ValueError, match="negative"):
        cores("-100m")


@pytest.mark.parametrize("text", ["${X}", "{{ .Values.cpu }}", "$(X)", "<your size>", "a${B}c"])
def test_what_is_filled_in_later_is_unknown(text: str) -> None:
    found = cores(text)
    assert isinstance(found, Unknown)
    assert text in found.reason


def test_a_number_of_yaml_counts_as_its_text() -> None:
    assert cores(2) == 2
    assert cores(Decimal("0.5")) == Decimal("0.5")
    assert bytes_of(Decimal("1E+9")) == 10**9
    unknown = Unknown("not yet")
    assert cores(unknown) is unknown


SUFFIXES = {
    "n": Fraction(1, 10**9), "u": Fraction(1, 10**6), "m": Fraction(1, 1000), "": Fraction(1),
    **{letter: Fraction(1000 ** (power + 1)) for power, letter in enumerate("kMGTPE")},
    **{f"{letter}i": Fraction(1024 ** (power + 1)) for power, letter in enumerate("KMGTPE")},
    **{f"{e}{power}": Fraction(10) ** power for e in "eE" for power in range(-20, 30)},
}  # fmt: skip
numbers = st.one_of(
    st.integers(0, 10**30).map(str),
    st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)).map(lambda two: f"{two[0]}.{two[1]}"),
    st.integers(0, 10**6).map(lambda n: f".{n}"),
    st.integers(0, 10**6).map(lambda n: f"{n}."),
)


@given(numbers, st.sampled_from(sorted(SUFFIXES)))
def test_a_quantity_is_its_number_times_its_suffix_rounded_up(number: str, suffix: str) -> None:
    whole, _, part = number.partition(".")
    exact = Fraction(int((whole or "0") + part), 10 ** len(part)) * SUFFIXES[suffix]
    rounded = Fraction(nano(number + suffix), 10**9)
    if exact > CAP:
        assert rounded == CAP
    else:
        assert 0 <= rounded - exact < Fraction(1, 10**9)
    assert nano(f"-{number}{suffix}") == -nano(number + suffix)


@given(numbers, st.sampled_from(sorted(SUFFIXES)))
def test_rounding_never_loses_and_adds_less_than_a_unit(number: str, suffix: str) -> None:
    text = number + suffix
    for found, unit in ((cores(text), Fraction(1, 1000)), (bytes_of(text), Fraction(1))):
        assert isinstance(found, Decimal)
        assert 0 <= Fraction(found) - Fraction(nano(text), 10**9) < unit
        assert (Fraction(found) / unit).denominator == 1


@given(st.text(max_size=30))
def test_any_text_is_a_quantity_or_refused(text: str) -> None:
    try:
        found = bytes_of(text)
    except ValueError:
        return
    assert isinstance(found, Unknown) or 0 <= found <= CAP


def test_an_exponent_is_no_way_to_make_it_work_for_long() -> None:
    assert bytes_of("1e" + "9" * 90) == CAP
    assert bytes_of("1e-" + "9" * 90) == 1
    assert bytes_of("0e" + "9" * 90) == 0
