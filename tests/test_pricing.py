"""Your own prices, locked prices, and other currencies: the whole estimate, through the CLI."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal as D
from pathlib import Path
from typing import Any

import pytest

from finops_shiftleft.cli import main

CODE = """
provider "aws" { region = "us-east-1" }
resource "aws_nat_gateway" "a" {}
resource "aws_ebs_volume" "v" {
  availability_zone = "us-east-1a"
  type = "gp3"
  size = 100
}
"""
NAT, DISK = D("0.045") * 730, D("0.08") * 100
Report = Callable[..., dict[str, Any]]


@pytest.fixture
def report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Report:
    """Estimates CODE beside a prices.yml (and whatever else stands in the folder)."""
    (tmp_path / "main.tf").write_text(CODE)

    def of(prices: str | None = None, *arguments: str) -> dict[str, Any]:
        if prices is not None:
            (tmp_path / "prices.yml").write_text("version: 1\n" + prices)
        code = main(["estimate", str(tmp_path), "--format", "json", *arguments])
        said = capsys.readouterr()
        assert code == 0, said.err
        found: dict[str, Any] = json.loads(said.out)
        return found

    return of


def rows(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["address"]: row for one in found["projects"] for row in one["resources"]}


def monthly(found: dict[str, Any], address: str) -> D:
    return D(rows(found)[address]["monthly"])


def test_without_a_book_yours_are_the_lists(report: Report) -> None:
    found = report()
    assert monthly(found, "aws_nat_gateway.a") == NAT
    assert D(found["total"]["monthly"]) == NAT + DISK
    assert found["prices"]["notes"] == []


def test_a_fixed_price_replaces_the_row_and_the_list_stays_beside_it(report: Report) -> None:
    found = report(
        "prices:\n- {match: {service: AmazonEC2, family: NAT*, unit: Hrs}, fixed: 0.03}\n"
    )
    row = rows(found)["aws_nat_gateway.a"]
    assert D(row["monthly"]) == D("0.03") * 730
    assert D(row["list"]) == NAT
    assert monthly(found, "aws_ebs_volume.v") == DISK


def test_the_first_rule_that_matches_holds(report: Report) -> None:
    found = report(
        """
prices:
- {match: {where: {volumeApiName: GP3}}, percent_off: 25}
- {match: {service: "Amazon*"}, percent_off: 50}
"""
    )
    assert monthly(found, "aws_ebs_volume.v") == DISK * D("0.75")
    assert monthly(found, "aws_nat_gateway.a") == NAT / 2


def test_a_rule_for_another_region_does_not_match(report: Report) -> None:
    found = report("prices:\n- {match: {region: eu-*}, percent_off: 90}\n")
    assert D(found["total"]["monthly"]) == NAT + DISK


def test_discounts_commitments_and_the_overall_come_one_after_the_other(report: Report) -> None:
    # 10 % off the rate; 60 % of it covered at 30 % off; 5 % off everything
    found = report(
        """
prices:
- {match: {family: NAT Gateway}, percent_off: 10}
commitments:
- {name: plan, match: {family: NAT Gateway}, covers: 60, percent_off: 30}
overall: {percent_off: 5}
"""
    )
    assert monthly(found, "aws_nat_gateway.a") == NAT * D("0.9") * D("0.82") * D("0.95")
    assert monthly(found, "aws_ebs_volume.v") == DISK * D("0.95")
    assert D(rows(found)["aws_nat_gateway.a"]["list"]) == NAT


def test_upfront_parts_and_support_are_lines_of_the_account(report: Report) -> None:
    found = report(
        """
commitments:
- {name: plan, match: {service: AWSLambda}, covers: 50, percent_off: 20, upfront: 1200, months: 12}
support: {percent: 10, minimum: 29}
"""
    )
    assert monthly(found, "commitment.plan") == 100
    assert monthly(found, "support") == max(D(29), (NAT + DISK + 100) / 10)
    assert D(found["total"]["monthly"]) == NAT + DISK + 100 + 29


def test_a_missing_price_is_filled_in_by_hand_and_marked(report: Report, tmp_path: Path) -> None:
    (tmp_path / "more.tf").write_text(
        'provider "aws" {\n  alias  = "far"\n  region = "mars-north-1"\n}\n'
        'resource "aws_nat_gateway" "far" { provider = aws.far }\n'
    )
    assert rows(report())["aws_nat_gateway.far"]["status"] == "unpriced"
    found = report(
        "missing:\n- {match: {region: mars-north-1, family: NAT Gateway}, unit: Hrs, price: 9,"
        " note: quoted by mail}\n"
    )
    row = rows(found)["aws_nat_gateway.far"]
    assert (row["status"], D(row["monthly"])) == ("priced", D(9) * 730)
    assert row["lines"][0]["source"]["trust"] == "own"
    assert "quoted by mail" in row["lines"][0]["source"]["from"]


def test_another_currency_has_its_rate_and_date_in_the_report(report: Report) -> None:
    found = report(None, "--currency", "eur")
    assert found["currency"] == "EUR"
    (note,) = found["prices"]["notes"]
    rate = D(note.split()[3])
    assert abs(D(found["total"]["monthly"]) - (NAT + DISK) * rate) < D("0.01")
    assert "European Central Bank" in note


def test_your_own_rate_wins(report: Report) -> None:
    found = report("exchange: {EUR: 0.5}\n", "--currency", "EUR")
    assert D(found["total"]["monthly"]) == (NAT + DISK) / 2


def test_an_unknown_currency_lists_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["estimate", "examples/web-shop", "--currency", "QQQ"]) == 2
    assert "there is no exchange rate of QQQ" in capsys.readouterr().err
    assert main(["estimate", "examples/web-shop", "--currency", "euros"]) == 2


def test_none_is_no_book(report: Report) -> None:
    found = report("overall: {percent_off: 50}\n", "--prices", "none")
    assert D(found["total"]["monthly"]) == NAT + DISK


MISTAKES = {
    "prices:\n- {match: {servise: a}, fixed: 1}": "prices.yml:3:12: unknown key 'servise'",
    "prices:\n- {match: {}, fixed: 1, percent_off: 2}": "prices.yml:3:",
    "overall: {percent_off: 101}": "prices.yml:2:",
    "support: {percent: ten}": "prices.yml:2:",
    "commitments:\n- {name: a, match: {}, covers: 10, percent_off: 5, upfront: 9}": "prices.yml:3:",
    "exchange: {euro: 1}": "prices.yml:2:",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_in_the_book_stops_the_run(
    text: str, report: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "prices.yml").write_text(f"version: 1\n{text}\n")
    assert main(["estimate", str(tmp_path)]) == 2
    assert MISTAKES[text] in capsys.readouterr().err


# ------------------------------------------------------------------------------------------- lock


def test_a_locked_estimate_stays_when_prices_move(
    report: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prices", "lock", str(tmp_path)]) == 0
    capsys.readouterr()
    lock = tmp_path / "prices.lock"
    assert D(report()["total"]["monthly"]) == NAT + DISK
    assert report()["prices"]["locked"] is True
    moved = json.loads(lock.read_text())
    for row in moved["rows"]:
        if row["where"].get("volumeApiName") == "gp3" and row["unit"] == "GB-Mo":
            row["tiers"] = [["0", "0.10"]]
    lock.write_text(json.dumps(moved))
    assert monthly(report(), "aws_ebs_volume.v") == 10
    lock.unlink()
    assert monthly(report(), "aws_ebs_volume.v") == DISK


def test_the_lock_is_the_same_for_the_same_code(report: Report, tmp_path: Path) -> None:
    outs = [tmp_path / name for name in ("one.lock", "two.lock")]
    for out in outs:
        assert (
            main(["prices", "lock", str(tmp_path), "--as-of", "2026-01-01", "--out", str(out)]) == 0
        )
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_what_the_lock_does_not_have_comes_from_the_lists(report: Report, tmp_path: Path) -> None:
    assert main(["prices", "lock", str(tmp_path)]) == 0
    with (tmp_path / "main.tf").open("a") as file:
        file.write('resource "aws_sqs_queue" "q" {}\nresource "aws_kms_key" "k" {}\n')
    assert main(["estimate", str(tmp_path)]) == 0


def test_a_broken_lock_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "main.tf").write_text(CODE)
    (tmp_path / "prices.lock").write_text('{"version": 2}')
    assert main(["estimate", str(tmp_path)]) == 2
    assert "prices.lock:1:" in capsys.readouterr().err


def test_old_prices_are_said_and_the_age_can_be_set(
    report: Report, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["estimate", str(tmp_path), "--as-of", "2040-01-01"])
    assert "prices are older than 18 months" in capsys.readouterr().err
    (tmp_path / "prices.yml").write_text("version: 1\nwarn_after_months: 1000\n")
    main(["estimate", str(tmp_path), "--as-of", "2040-01-01"])
    assert "older" not in capsys.readouterr().err
