"""Data sources: what the code tells of them without asking a cloud."""

from __future__ import annotations

import json

import pytest

from finops_shiftleft.location import Location
from finops_shiftleft.model import Unknown

AWS = 'provider "aws" {\n  region = "%s"\n}\n'


def asked(read, expression: str, code: str = "", **inputs):
    """The value of an expression, and the diagnostics."""
    resource = f'resource "x_server" "asked" {{\n  size = {expression}\n}}\n'
    found = read(code + resource, **inputs)
    return found.value("size", "x_server.asked"), found.diagnostics


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("data.aws_region.r.name", "eu-west-1"),
        ("data.aws_region.r.id", "eu-west-1"),
        ("data.aws_region.named.region", "us-east-2"),
        ("data.aws_availability_zones.z.names", ["eu-west-1a", "eu-west-1b", "eu-west-1c"]),
        ("length(data.aws_availability_zones.z.names)", 3),
        ("slice(data.aws_availability_zones.z.names, 0, 2)", ["eu-west-1a", "eu-west-1b"]),
        ('"arn:${data.aws_partition.p.partition}:x"', "arn:aws:x"),
        ("data.aws_partition.p.dns_suffix", "amazonaws.com"),
        ("data.template_file.t.rendered", "hello world"),
        ("data.aws_vpc.v.tags.Name", "main"),
        ('data.aws_vpc.many["b"].name', "b"),
        ("[for key, vpc in data.aws_vpc.many : vpc.name]", ["a", "b"]),
    ],
)
def test_what_is_known_offline(read, expression, value) -> None:
    code = (
        AWS % "eu-west-1"
        + """
data "aws_region" "r" {}
data "aws_region" "named" {
  name = "us-east-2"
}
data "aws_availability_zones" "z" {
  state = "available"
}
data "aws_partition" "p" {}
data "template_file" "t" {
  template = "hello $${name}"
  vars = { name = "world" }
}
data "aws_vpc" "v" {
  tags = { Name = "main" }
}
data "aws_vpc" "many" {
  for_each = toset(["a", "b"])
  name     = each.key
}
"""
    )
    assert asked(read, expression, code) == (value, [])


def test_the_rest_is_read_from_the_cloud(read) -> None:
    value, diagnostics = asked(
        read, "data.aws_ami.x.id", 'data "aws_ami" "x" {\n  most_recent = true\n}\n'
    )
    assert value == Unknown("data.aws_ami.x.id is read from the cloud", Location("main.tf", 1, 1))
    assert diagnostics == []


@pytest.mark.parametrize(
    "expression",
    [
        "data.aws_caller_identity.c.account_id",
        "data.terraform_remote_state.s.outputs.size",
        "data.archive_file.f.output_path",
        "data.aws_caller_identity.c",
        "jsonencode(data.aws_caller_identity.c)",
    ],
)
def test_what_has_to_be_asked_is_unknown(read, expression) -> None:
    code = """
data "aws_caller_identity" "c" {}
data "terraform_remote_state" "s" {
  backend = "s3"
}
data "archive_file" "f" {
  type = "zip"
}
"""
    value, diagnostics = asked(read, expression, code)
    assert diagnostics == []
    if expression == "data.aws_caller_identity.c":
        value = value["account_id"]
    assert isinstance(value, Unknown)
    assert "is read from the cloud" in str(value)


def test_zones_of_an_unknown_region_are_unknown(read) -> None:
    code = 'data "aws_availability_zones" "z" {}\n'
    value, _ = asked(read, "data.aws_availability_zones.z.names[0]", code)
    assert str(value) == "provider aws has no region"
    value, _ = asked(read, "data.aws_availability_zones.z.names[0]", code, region="eu-north-1")
    assert value == "eu-north-1a"


def test_the_partition_follows_the_region(read) -> None:
    for region, partition in (("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov")):
        code = AWS % region + 'data "aws_partition" "p" {}\n'
        assert asked(read, "data.aws_partition.p.partition", code)[0] == partition


def test_what_the_providers_of_other_vendors_say(read) -> None:
    code = """
provider "google" {
  project = "shop"
  region  = "europe-west1"
}
provider "azurerm" {
  subscription_id = "s-1"
}
data "google_client_config" "g" {}
data "azurerm_client_config" "a" {}
data "azurerm_subscription" "s" {}
"""
    parts = (
        "data.google_client_config.g.project", "data.google_client_config.g.region",
        "data.azurerm_client_config.a.subscription_id", "data.azurerm_subscription.s.subscription_id",
        "data.azurerm_client_config.a.tenant_id",
    )  # fmt: skip
    value, _ = asked(read, f"[{', '.join(parts)}]", code)
    assert value[:4] == ["shop", "europe-west1", "s-1", "s-1"]
    assert "tenant_id is read from the cloud" in str(value[4])


def test_a_policy_document_is_its_json(read) -> None:
    code = """
data "aws_iam_policy_document" "p" {
  statement {
    sid       = "Read"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["y"]
    }
  }
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = [aws_s3_bucket.unknown.arn]
  }
}
resource "aws_s3_bucket" "unknown" {}
"""
    value, _ = asked(read, "data.aws_iam_policy_document.p.json", code)
    assert isinstance(value, Unknown)
    assert value.target == "aws_s3_bucket.unknown"
    value, _ = asked(
        read,
        "data.aws_iam_policy_document.p.json",
        code.replace("aws_s3_bucket.unknown.arn", '"arn:aws:s3:::c"'),
    )
    assert json.loads(value) == {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": "Read",
                "Effect": "Allow",
                "Action": "s3:GetObject",
                "Resource": ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"],
                "Principal": {"AWS": ["*"]},
                "Condition": {"StringEquals": {"aws:x": ["y"]}},
            },
            {"Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::c"},
        ],
    }
