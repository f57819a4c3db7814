from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_an_address_in_use_is_billed_as_such(bill: Bill) -> None:
    bill(
        'resource "aws_eip" "a" { instance = "i-0123456789abcdef0" }',
        "Public IPv4 address   730 Hrs   3.65",
    )


def test_an_idle_address_is_billed_too(bill: Bill) -> None:
    # at 0.006 here, to be told apart
    bill('resource "aws_eip" "a" { domain = "vpc" }', "Public IPv4 address   730 Hrs   4.38")


def test_an_address_of_ones_own_is_free(bill: Bill) -> None:
    bill('resource "aws_eip" "a" { public_ipv4_pool = "ipv4pool-ec2-1" }', "")
    bill('resource "aws_eip" "a" { customer_owned_ipv4_pool = "ipv4pool-coip-1" }', "")


def test_an_address_of_amazons_pool_by_name_is_billed(bill: Bill) -> None:
    bill(
        'resource "aws_eip" "a" { public_ipv4_pool = "amazon" }',
        "Public IPv4 address   730 Hrs   4.38",
    )
