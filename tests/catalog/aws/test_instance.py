from __future__ import annotations

from collections.abc import Callable

import pytest

Bill = Callable[..., None]

ROOT = "root_block_device > Storage (gp2) ~     8 GB-Mo    0.80"


def test_an_instance_has_a_root_volume_even_if_the_code_is_silent(bill: Bill) -> None:
    bill(
        'resource "aws_instance" "web" { instance_type = "t3.medium" }',
        f"""
        Instance (Linux, t3.medium, Shared) ~  730 Hrs  29.20
        {ROOT}
        """,
    )


def test_every_volume_is_billed_and_what_is_on_the_machine_is_not(bill: Bill) -> None:
    # gp3: 1,000 of 4,000 IOPS are above 3,000 that are included, and 125 of 250 MiB/s
    bill(
        """
        resource "aws_instance" "db" {
          instance_type = "m5.large"
          root_block_device {
            volume_type = "gp3"
            volume_size = "50"
          }
          ebs_block_device {
            device_name = "/dev/sdf"
            volume_type = "gp3"
            volume_size = 100
            iops        = 4000
            throughput  = 250
          }
          ebs_block_device {
            device_name = "/dev/sdg"
            volume_size = 10
          }
          ephemeral_block_device {
            device_name  = "/dev/sdh"
            virtual_name = "ephemeral0"
          }
        }
        """,
        """
        Instance (Linux, m5.large, Shared) ~        730 Hrs         73.00
        root_block_device > Storage (gp3)           50 GB-Mo         4.00
        ebs_block_device[0] > Storage (gp3)         100 GB-Mo        8.00
        ebs_block_device[0] > IOPS (gp3)            1000 IOPS-Mo     5.00
        ebs_block_device[0] > Throughput (gp3)      0.1221 GiBps-mo  5.00
        ebs_block_device[1] > Storage (gp2)         10 GB-Mo         1.00
        """,
    )


def test_windows_runs_on_a_larger_disk_and_bursts_at_its_own_price(bill: Bill) -> None:
    # 10 hours on each of both vCPUs
    bill(
        'resource "aws_instance" "ad" { instance_type = "t3.medium" }',
        """
        Instance (Windows, t3.medium, Shared)  100 Hrs          6.00
        CPU credits (Windows)                  20 vCPU-Hours    2.00
        root_block_device > Storage (gp2) ~    30 GB-Mo         3.00
        """,
        usage={"operating_system": "windows", "monthly_hrs": 100, "monthly_cpu_credit_hrs": 10},
    )


@pytest.mark.parametrize(
    ("size", "credits", "line"),
    [
        ("t2.micro", "unlimited", "CPU credits (Linux)  10 vCPU-Hours  0.50"),
        ("t2.micro", None, ""),
        ("t3.medium", "standard", ""),
        ("t4g.xlarge", None, "CPU credits (Linux)  40 vCPU-Hours  1.60"),
        ("m5.large", None, ""),
    ],
)
def test_who_bursts_pays_if_it_is_unlimited(
    bill: Bill, size: str, credits: str | None, line: str
) -> None:
    # a t2.micro has 1 vCPU, a t4g.xlarge has 4
    hourly = {"t2.micro": "7.30", "t3.medium": "29.20", "t4g.xlarge": "73.00", "m5.large": "73.00"}
    chosen = f'credit_specification {{ cpu_credits = "{credits}" }}' if credits else ""
    bill(
        f"""
        resource "aws_instance" "a" {{
          instance_type = "{size}"
          {chosen}
        }}
        """,
        f"""
        Instance (Linux, {size}, Shared) ~  730 Hrs  {hourly[size]}
        {line}
        {ROOT}
        """,
        usage={"monthly_cpu_credit_hrs": 10},
    )


def test_extras_of_an_old_machine_that_is_watched(bill: Bill) -> None:
    bill(
        """
        resource "aws_instance" "a" {
          instance_type               = "r3.xlarge"
          ebs_optimized               = true
          monitoring                  = "true"
          associate_public_ip_address = true
        }
        """,
        f"""
        Instance (Linux, r3.xlarge, Shared) ~  730 Hrs    219.00
        EBS optimization ~                     730 Hrs     14.60
        Detailed monitoring                    7 Metrics    2.10
        Public IPv4 address ~                  730 Hrs      3.65
        {ROOT}
        """,
    )


def test_ebs_optimization_is_included_in_later_generations(bill: Bill) -> None:
    bill(
        """
        resource "aws_instance" "a" {
          instance_type = "m5.large"
          ebs_optimized = true
        }
        """,
        f"""
        Instance (Linux, m5.large, Shared) ~  730 Hrs  73.00
        {ROOT}
        """,
    )


def test_the_subnet_may_give_a_public_address(bill: Bill) -> None:
    bill(
        """
        resource "aws_subnet" "public" { map_public_ip_on_launch = true }
        resource "aws_instance" "a" {
          instance_type = "m5.large"
          subnet_id     = aws_subnet.public.id
        }
        """,
        f"""
        Instance (Linux, m5.large, Shared) ~  730 Hrs  73.00
        Public IPv4 address ~                 730 Hrs   3.65
        {ROOT}
        """,
        address="aws_instance.a",
    )


def test_a_bare_metal_machine_is_listed_in_a_family_of_its_own(bill: Bill) -> None:
    bill(
        'resource "aws_instance" "a" { instance_type = "c5.metal" }',
        f"""
        Instance (Linux, c5.metal, Shared) ~  730 Hrs  2920.00
        {ROOT}
        """,
    )


def test_a_dedicated_machine_has_a_price_of_its_own(bill: Bill) -> None:
    bill(
        """
        resource "aws_instance" "a" {
          instance_type = "t3.medium"
          tenancy       = "dedicated"
        }
        """,
        f"""
        Instance (Linux, t3.medium, Dedicated) ~  730 Hrs  36.50
        {ROOT}
        """,
    )


@pytest.mark.parametrize("place", ['tenancy = "host"', "host_id = aws_ec2_host.own.id"])
def test_on_a_dedicated_host_only_the_disk_is_billed(bill: Bill, place: str) -> None:
    bill(
        f"""
        resource "aws_ec2_host" "own" {{ instance_family = "m5" }}
        resource "aws_instance" "a" {{
          instance_type = "m5.large"
          {place}
        }}
        """,
        ROOT,
        address="aws_instance.a",
    )


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ('market_type = "spot"', "Instance (Linux, m5.large, Shared, spot) ~  730 Hrs  21.90"),
        (
            "spot_options { max_price = 0.05 }",
            "Instance (Linux, m5.large, Shared, spot) ~  730 Hrs  21.90",
        ),
        ('market_type = "capacity-block"', ""),
    ],
)
def test_other_markets_than_on_demand(bill: Bill, options: str, line: str) -> None:
    bill(
        f"""
        resource "aws_instance" "a" {{
          instance_type = "m5.large"
          instance_market_options {{
            {options}
          }}
        }}
        """,
        f"""
        {line}
        {ROOT}
        """,
    )


@pytest.mark.parametrize(
    ("usage", "lines"),
    [
        (
            {"reserved_instance_term": "1_year"},
            "Instance (Linux, t3.medium, Shared, reserved_1yr_no_upfront) ~  730 Hrs  18.25",
        ),
        (
            {"reserved_instance_term": "1_year", "reserved_instance_type": "convertible"},
            "Instance (Linux, t3.medium, Shared, reserved_1yr_no_upfront_convertible) ~"
            "  730 Hrs  21.90",
        ),
        (
            {
                "reserved_instance_term": "3_year",
                "reserved_instance_payment_option": "partial_upfront",
            },
            """
            Instance (Linux, t3.medium, Shared, reserved_3yr_partial_upfront) ~  730 Hrs     7.30
            Upfront fee (Linux, t3.medium, Shared, reserved_3yr_partial_upfront)  1 Quantity  300.00 once
            """,
        ),
        (
            {
                "reserved_instance_term": "1_year",
                "reserved_instance_payment_option": "all_upfront",
            },
            """
            Instance (Linux, t3.medium, Shared, reserved_1yr_all_upfront) ~  730 Hrs     0.00
            Upfront fee (Linux, t3.medium, Shared, reserved_1yr_all_upfront)  1 Quantity  200.00 once
            """,
        ),
    ],
)
def test_a_reservation_lowers_the_hour_and_may_have_a_fee(
    bill: Bill, usage: dict[str, str], lines: str
) -> None:
    bill(
        'resource "aws_instance" "a" { instance_type = "t3.medium" }',
        f"{lines}\n{ROOT}",
        usage=usage,
    )


def test_spot_is_not_reserved(bill: Bill) -> None:
    bill(
        """
        resource "aws_instance" "a" {
          instance_type = "m5.large"
          instance_market_options { market_type = "spot" }
        }
        """,
        f"""
        Instance (Linux, m5.large, Shared, spot) ~  730 Hrs  21.90
        {ROOT}
        """,
        usage={
            "reserved_instance_term": "1_year",
            "reserved_instance_payment_option": "all_upfront",
        },
    )


def test_what_the_code_sets_overrides_the_template(bill: Bill) -> None:
    bill(
        """
        resource "aws_launch_template" "base" {
          instance_type = "t3.medium"
          monitoring { enabled = true }
          block_device_mappings {
            device_name = "/dev/xvda"
            ebs { volume_size = 20 }
          }
          block_device_mappings {
            device_name = "/dev/sdf"
            ebs {
              volume_size = 100
              volume_type = "st1"
            }
          }
        }
        resource "aws_instance" "a" {
          instance_type = "m5.large"
          launch_template { id = aws_launch_template.base.id }
          root_block_device {
            volume_size = 30
            volume_type = "gp3"
          }
        }
        """,
        """
        aws_launch_template.base > Instance (Linux, m5.large, Shared) ~  730 Hrs     73.00
        aws_launch_template.base > Detailed monitoring                   7 Metrics    2.10
        aws_launch_template.base > root_block_device > Storage (gp3)     30 GB-Mo     2.40
        aws_launch_template.base > ebs_block_device > Storage (st1)      100 GB-Mo    4.50
        """,
        address="aws_instance.a",
    )


def test_a_template_that_is_elsewhere_leaves_what_the_instance_says(bill: Bill) -> None:
    bill(
        """
        resource "aws_instance" "a" {
          instance_type = "m5.large"
          launch_template { id = "lt-0123456789abcdef0" }
        }
        """,
        f"""
        Instance (Linux, m5.large, Shared) ~  730 Hrs  73.00
        {ROOT}
        """,
    )


def test_an_unknown_size_is_said_with_its_cause(bill: Bill) -> None:
    bill(
        """
        variable "size" {}
        resource "aws_instance" "a" { instance_type = var.size }
        """,
        f"""
        Instance ~  instance_type is unknown because var.size has no value (main.tf:2)
        {ROOT}
        """,
    )
