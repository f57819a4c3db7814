"""Usage files: what people wrote for other tools works, and mistakes are pointed at."""

from __future__ import annotations

from decimal import Decimal as D
from textwrap import dedent

import pytest

from finops_shiftleft.config.usage import Usage, read_usage
from finops_shiftleft.errors import BadConfig
from finops_shiftleft.model import Amount


def usage(text: str) -> Usage:
    return read_usage("finops-usage.yml", dedent(text).encode())


def test_the_nearest_entry_wins_key_by_key() -> None:
    book = usage(
        """
        version: 0.1
        resource_type_default_usage:
          aws_lambda_function: {monthly_requests: 1, request_duration_ms: 10}
        resource_usage:
          module.api.*: {monthly_requests: 2}
          module.api.aws_lambda_function.f[*]: {monthly_requests: 3}
          module.api.aws_lambda_function.f["place"]: {monthly_requests: 4}
        """
    )

    def requests(address: str) -> object:
        found = book.of(address, "aws_lambda_function")
        assert found["request_duration_ms"] == 10
        return found["monthly_requests"]

    assert requests('module.api.aws_lambda_function.f["place"]') == 4
    assert requests('module.api.aws_lambda_function.f["list"]') == 3
    assert requests("module.api.aws_lambda_function.g") == 2
    assert requests("aws_lambda_function.g") == 1
    assert book.of("aws_sqs_queue.q", "aws_sqs_queue") == {}
    assert book.unused() == []


def test_nested_keys_are_merged() -> None:
    book = usage(
        """
        resource_type_default_usage:
          aws_s3_bucket: {standard: {storage_gb: 5, monthly_tier_1_requests: 10}}
        resource_usage:
          aws_s3_bucket.images: {standard: {storage_gb: 900}}
        """
    )
    found = book.of("aws_s3_bucket.images", "aws_s3_bucket")
    assert found == {"standard": {"storage_gb": 900, "monthly_tier_1_requests": 10}}


def test_an_address_that_nothing_asked_for_is_told() -> None:
    book = usage("resource_usage:\n  aws_sqs_queue.gone:\n    monthly_requests: 1\n")
    book.of("aws_sqs_queue.there", "aws_sqs_queue")
    assert book.unused() == ["aws_sqs_queue.gone"]
    assert book.document.place(("resource_usage", "aws_sqs_queue.gone")).line == 2


def test_a_range_an_expression_and_a_schedule() -> None:
    found = usage(
        """
        resource_usage:
          aws_instance.a:
            hours: mon-fri 08-20
            requests: {low: 1, expected: 2, high: 4.5}
            base: 100
            more: base * 0.25 + 5
            operating_system: windows
        """
    ).of("aws_instance.a", "aws_instance")
    assert found["monthly_hrs"] == D(730) * 60 / 168
    assert found["requests"] == Amount(D(1), D(2), D("4.5"))
    assert found["more"] == 30
    assert found["operating_system"] == "windows"


def test_a_schedule_over_the_weekend_and_over_midnight() -> None:
    found = usage("resource_usage: {a.b: {hours: fri-mon 22-6}}").of("a.b", "a")
    assert found["monthly_hrs"] == D(730) * 32 / 168


MISTAKES = {
    "resource_usage: {a.b: {n: -1}}": "1:24: n is -1",
    "resource_usage: {a.b: {n: .inf}}": "1:24: n is Infinity",
    "resource_usage: {a.b: {n: .nan}}": "1:24: n is NaN",
    "resource_usage: {a.b: {n: {low: 3, expected: 2, high: 4}}}": "not in order",
    "resource_usage: {a.b: {n: [1]}}": "n is a list",
    "resource_usage: {a.b: {hours: always}}": "'always' is no schedule",
    "resource_usage: {a.b: {m: 1, n: m / 0}}": "cannot work out 'm / 0'",
    "resource_usage: {a.b: {m: 1, n: m ** 9}}": "cannot work out",
    "resource_usage: {a.b: {m: 1, n: m, m: 2}}": "the key 'm' stands here a second time",
    "resource_usages: {}": "did you mean 'resource_usage'?",
    "resource_usage: [1]": "1:1",
    "version: 9": "1:1",
    "resource_usage: {a: *b}": "undefined alias",
    "{": "finops-usage.yml:1:",
    "? [a]\n: 1": "a key must be a text",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_is_pointed_at(text: str) -> None:
    with pytest.raises(BadConfig) as caught:
        usage(text)
    assert MISTAKES[text] in str(caught.value)
    assert str(caught.value).startswith("finops-usage.yml:")


def test_a_mistake_shows_its_line_and_a_caret() -> None:
    with pytest.raises(BadConfig) as caught:
        usage("version: 0.1\nresource_usage:\n  a.b:\n    monthly: -5\n")
    assert str(caught.value) == (
        "finops-usage.yml:4:5: monthly is -5\n    monthly: -5\n    ^\na quantity is 0 or more"
    )


def test_bombs_end() -> None:
    bomb = "a: &a [1,1,1,1,1,1,1,1,1,1]\n" + "".join(
        f"{name}: &{name} [{','.join([f'*{below}'] * 10)}]\n"
        for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(BadConfig, match="more than 200000 values"):
        usage(bomb)
    with pytest.raises(BadConfig):
        usage("[" * 100_000)
    with pytest.raises(BadConfig, match="not UTF-8"):
        read_usage("u.yml", b"\xff\xfe")


def test_an_empty_file_says_nothing() -> None:
    assert usage("").of("a.b", "a") == {}
