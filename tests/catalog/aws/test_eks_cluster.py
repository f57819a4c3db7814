"""What EKS control planes cost, by version and tier."""

from datetime import date
from decimal import Decimal

import pytest

from finops_shiftleft.catalog.aws.eks_cluster import old


def test_a_cluster_of_the_newest_version(bill):
    bill('resource "aws_eks_cluster" "a" { name = "main" }\n', "Control plane  730 Hrs  73.00")


def test_an_old_version_is_in_extended_support(bill):
    bill(
        """
        resource "aws_eks_cluster" "a" {
          name    = "main"
          version = "1.30"
        }
        """,
        """
        Control plane     730 Hrs   73.00
        Extended support  730 Hrs  365.00
        """,
    )


def test_a_cluster_that_is_upgraded_instead(bill):
    bill(
        """
        resource "aws_eks_cluster" "a" {
          name    = "main"
          version = "1.30"
          upgrade_policy { support_type = "STANDARD" }
        }
        """,
        "Control plane  730 Hrs  73.00",
    )


@pytest.mark.parametrize(
    ("version", "day", "extended"),
    [
        ("1.31", date(2025, 11, 25), 0),
        ("1.31", date(2025, 11, 26), 1),
        ("1.24", date(2026, 1, 1), 1),
        ("1.36", date(2030, 1, 1), 0),
        ("", date(2030, 1, 1), 0),
        (Decimal("1.31"), date(2025, 11, 27), 1),
    ],
)
def test_support_ends_on_a_day(version, day, extended):
    assert old.function(version, "EXTENDED", day.isoformat()) == extended


def test_a_larger_control_plane_costs_on_top(bill):
    bill(
        """
        resource "aws_eks_cluster" "a" {
          name    = "main"
          version = "1.35"
          control_plane_scaling_config { tier = "tier-2xl" }
        }
        """,
        """
        Control plane              730 Hrs    73.00
        Provisioned control plane  730 Hrs  2190.00
        """,
    )


def test_a_fargate_profile_is_free(bill):
    bill('resource "aws_eks_fargate_profile" "a" { cluster_name = "main" }\n', "")
