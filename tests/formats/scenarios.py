"""The change that most tests of formats show: one of everything that can happen to a resource."""

from __future__ import annotations

from finops_shiftleft.formats.interface import Links
from finops_shiftleft.location import Location
from finops_shiftleft.model import PolicyResult, Verdict

BASE = """
resource "aws_instance" "web" {
  instance_type = "m5.large"
}
resource "aws_eip" "gone" {}
resource "aws_flying" "carpet" {}
resource "aws_nat_gateway" "same" {}
resource "aws_ebs_volume" "old" {
  size              = 10
  type              = "gp3"
  availability_zone = "us-east-1a"
}
"""
HEAD = """
resource "aws_instance" "web" {
  instance_type = "m5.xlarge"
}
resource "aws_nat_gateway" "b" {}
resource "aws_nat_gateway" "same" {}
resource "aws_lambda_function" "f" {
  function_name = "x"
}
variable "n" {}
resource "aws_instance" "app" {
  count         = var.n
  instance_type = "t3.medium"
}
resource "aws_flying" "carpet" {}
resource "aws_flying" "second" {}
resource "aws_ebs_volume" "new" {
  size              = 10
  type              = "gp3"
  availability_zone = "us-east-1a"
}
moved {
  from = aws_ebs_volume.old
  to   = aws_ebs_volume.new
}
resource "aws_vpc" "v" {}
"""
# Two machines at 0.10 and 0.20 an hour: +73.00. A gateway at 0.045: +32.85. An address at 0.005
# less: -3.65. Before: 73.00 + 0.80 for the root disk + 3.65 + 32.85 + 0.80 for the volume.
DELTA, BEFORE, AFTER = "+$102.20", "$111.10", "$213.30"

VERDICT = Verdict(
    "fail",
    "1f0c" * 10,
    (
        PolicyResult(
            "prod",
            "error",
            "may grow by 20.00 USD a month; it grows by 102.20",
            None,
            Location("finops-policy.yml", 4),
            None,
            "keep aws_instance.web at m5.large, or raise delta.monthly",
        ),
        PolicyResult(
            "required-tags",
            "warning",
            "has no tag owner",
            "aws_instance.web",
            Location("main.tf", 2),
        ),
        PolicyResult(
            "no-nat",
            "error",
            "is denied",
            "aws_nat_gateway.b",
            Location("main.tf", 5),
            "team-data",
            "until 2027-01-31: migration in progress",
        ),
    ),
)
LINKS = Links(
    "https://forge.example/o/r/actions/runs/1",
    "https://forge.example/o/r/blob/3f2a91c/{path}#L{line}",
    "https://forge.example/o/r/blob/1f0c1f0/{path}#L{line}",
)
GROUP = """
resource "aws_launch_template" "t" {
  instance_type = "t3.medium"
}
resource "aws_autoscaling_group" "g" {
  min_size         = 1
  desired_capacity = 1
  max_size         = %d
  launch_template { id = aws_launch_template.t.id }
}
"""
