"""The place is a column of its own, a unit has one spelling, tiers are exact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from finops_shiftleft.model import Tier
from finops_shiftleft.prices.rows import (
    UNITS,
    read_date,
    read_tiers,
    same_unit,
    without_place,
    write_tiers,
)


@pytest.mark.parametrize(
    ("region", "listed", "plain"),
    [
        ("us-east-1", "BoxUsage:m5.large", "BoxUsage:m5.large"),
        ("us-east-1", "USE1-Fargate-GB-Hours", "Fargate-GB-Hours"),
        ("us-east-1", "USE1:PI_LTR:M5", "PI_LTR:M5"),
        ("us-east-1", "us-east-1-KMS-Keys", "KMS-Keys"),
        ("us-gov-west-1", "us-gov-west-1-KMS-Keys", "KMS-Keys"),
        ("eu-west-1", "EU-BoxUsage:m5.large", "BoxUsage:m5.large"),
        ("eu-west-1", "EU:PI_LTR:M5", "PI_LTR:M5"),
        ("us-west-2", "USW2-EU-AWS-Out-Bytes", "EU-AWS-Out-Bytes"),
        ("us-east-1", "EKS-Auto:c5.large", "EKS-Auto:c5.large"),
        ("us-east-1", "EBS:VolumeUsage.gp3", "EBS:VolumeUsage.gp3"),
        ("us-east-1", "Global-EUW2-Something", "Global-EUW2-Something"),
        ("", "EU-DataTransfer-Out-Bytes", "EU-DataTransfer-Out-Bytes"),
    ],
)
def test_aws_puts_the_region_before_the_usage_type(region: str, listed: str, plain: str) -> None:
    assert without_place("aws", region, {"usagetype": listed}) == {"usagetype": plain}


@pytest.mark.parametrize(
    ("region", "listed", "plain"),
    [
        ("europe-west3", "N2 Instance Core running in Frankfurt", "N2 Instance Core"),
        ("europe-west3", "Storage PD Capacity in Frankfurt", "Storage PD Capacity"),
        ("asia-east2", "Commitment v1: Cpu in Hong Kong for 3 Years", "Commitment v1: Cpu"),
        ("europe-west10", "Analysis (europe-west10)", "Analysis"),
        ("us", "Analysis (us)", "Analysis"),
        ("us-central1", "Services CPU in Iowa (us-central1)", "Services CPU"),
        ("us-central1", "Point-in-time Recovery Storage", "Point-in-time Recovery Storage"),
        ("global", "DNS Query (port 53)", "DNS Query (port 53)"),
        ("us-central1", "Spot running VM", "Spot running VM"),
    ],
)
def test_google_puts_the_place_behind_the_description(region: str, listed: str, plain: str) -> None:
    assert without_place("google", region, {"description": listed}) == {"description": plain}


def test_what_another_vendor_calls_so_is_left_alone() -> None:
    words = {"usagetype": "EU-A", "description": "A in B"}
    assert without_place("azure", "westeurope", words) == words


def test_a_spelling_leads_to_one_that_leads_nowhere_else() -> None:
    assert not set(UNITS) & set(UNITS.values())
    assert same_unit("GB-month") == same_unit("GB-Month") == same_unit("GB-Mo") == "GB-Mo"
    assert same_unit("1 GB/Month") == "1 GB/Month"


def test_tiers_are_read_as_they_were_written() -> None:
    text = write_tiers([("51200", "0.0220000000000000000001"), ("0", "0.023")])
    assert text == "0:0.023 51200:0.0220000000000000000001"
    assert read_tiers(text) == (
        Tier(Decimal(0), Decimal("0.023")),
        Tier(Decimal(51200), Decimal("0.0220000000000000000001")),
    )


def test_an_upfront_fee_has_no_start() -> None:
    assert read_tiers(write_tiers([("", "262")])) == (Tier(Decimal(0), Decimal(262)),)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-07-20", (2026, 7, 20)), ("2026-07", (2026, 7, 1)), ("2026", (2026, 1, 1))],
)
def test_a_date_may_be_a_month_or_a_year(text: str, day: tuple[int, int, int]) -> None:
    assert read_date(text) == date(*day)
