"""What OpenTofu has, and newer versions of Terraform, beyond Terraform 1.11."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from finops_shiftleft.model import Amount, Unknown

REGIONS = """
    variable "regions" {
      default = { eu = "eu-west-1", us = "us-east-1" }
    }
    provider "aws" {
      alias    = "by"
      for_each = var.regions
      region   = each.value
      default_tags {
        tags = { place = each.key }
      }
    }
    """


def test_each_resource_is_where_its_own_provider_is(read: Callable[..., Any]) -> None:
    found = read(
        REGIONS
        + """
        resource "aws_thing" "all" {
          for_each = var.regions
          provider = aws.by[each.key]
          size     = "same"
        }
        resource "aws_thing" "one" {
          provider = aws.by["us"]
        }
        """
    )
    assert {address: each.region for address, each in found.resources.items()} == {
        'aws_thing.all["eu"]': "eu-west-1",
        'aws_thing.all["us"]': "us-east-1",
        "aws_thing.one": "us-east-1",
    }
    assert found.resources['aws_thing.all["us"]'].tags == {"place": "us"}
    assert found.codes == []


def test_each_module_is_where_its_own_provider_is(read: Callable[..., Any]) -> None:
    found = read(
        REGIONS
        + """
        module "site" {
          for_each  = var.regions
          source    = "./site"
          providers = { aws = aws.by[each.key] }
        }
        """,
        {
            "site/main.tf": """
                resource "aws_thing" "a" {}
                data "aws_region" "here" {}
                resource "aws_thing" "b" {
                  size = data.aws_region.here.name
                }
                """
        },
    )
    regions = {address: each.region for address, each in found.resources.items()}
    assert regions['module.site["eu"].aws_thing.a'] == "eu-west-1"
    assert regions['module.site["us"].aws_thing.a'] == "us-east-1"
    assert found.value("size", 'module.site["us"].aws_thing.b') == "us-east-1"


@pytest.mark.parametrize(
    ("chosen", "why"),
    [
        ('aws.by["mars"]', 'has no instance "mars"'),
        ("aws.by[var.where]", "is chosen later because var.where"),
    ],
)
def test_a_provider_that_is_not_there_or_not_known_has_no_region(
    read: Callable[..., Any], chosen: str, why: str
) -> None:
    found = read(
        REGIONS
        + f"""
        variable "where" {{}}
        resource "aws_thing" "a" {{
          provider = {chosen}
        }}
        """
    )
    region = found.resources["aws_thing.a"].region
    assert isinstance(region, Unknown)
    assert why in str(region)


def test_what_is_not_enabled_is_not_there(read: Callable[..., Any]) -> None:
    found = read(
        """
        variable "on" { default = true }
        variable "maybe" { type = bool }
        resource "aws_thing" "on" {
          lifecycle {
            enabled = var.on
          }
        }
        resource "aws_thing" "off" {
          lifecycle {
            enabled = !var.on
          }
        }
        resource "aws_thing" "maybe" {
          lifecycle {
            enabled = var.maybe
          }
        }
        module "off" {
          source = "./site"
          lifecycle {
            enabled = false
          }
        }
        module "maybe" {
          source = "./site"
          lifecycle {
            enabled = var.maybe
          }
        }
        resource "aws_thing" "reader" {
          size    = aws_thing.off == null ? "none" : "one"
          disk    = module.off == null ? "none" : "one"
          network = module.maybe.name
        }
        """,
        {"site/main.tf": 'resource "aws_thing" "a" {}\noutput "name" {\n  value = "named"\n}\n'},
    )
    maybe = Amount(Decimal(0), Decimal(1), Decimal(1))
    assert found.counts == {
        "aws_thing.on": 1,
        "aws_thing.maybe": maybe,
        "aws_thing.reader": 1,
        "module.maybe.aws_thing.a": maybe,
    }
    assert found.value("size", "aws_thing.reader") == "none"
    assert found.value("disk", "aws_thing.reader") == "none"
    assert found.value("network", "aws_thing.reader") == "named"


def test_a_module_source_may_be_made_of_variables_and_locals(read: Callable[..., Any]) -> None:
    found = read(
        """
        variable "kind" { default = "small" }
        locals {
          base = "./modules"
        }
        module "site" {
          source = "${local.base}/${var.kind}"
        }
        """,
        {"modules/small/main.tf": 'resource "aws_thing" "a" {}\n'},
    )
    assert list(found.resources) == ["module.site.aws_thing.a"]


def test_files_of_opentofu_take_the_place_of_terraforms(read: Callable[..., Any]) -> None:
    found = read(
        "",
        {
            "main.tf": 'resource "aws_thing" "terraform" {}\n',
            "main.tofu": 'resource "aws_thing" "tofu" {}\n',
            "more.tf": 'resource "aws_thing" "both" {}\n',
        },
    )
    assert sorted(found.resources) == ["aws_thing.both", "aws_thing.tofu"]


def test_what_has_no_price_by_itself_is_read_over(read: Callable[..., Any]) -> None:
    found = read(
        """
        terraform {
          encryption {
            key_provider "pbkdf2" "mine" {
              passphrase = var.passphrase
            }
            method "aes_gcm" "m" {
              keys = key_provider.pbkdf2.mine
            }
            state {
              method = method.aes_gcm.m
            }
          }
          backend "s3" {
            bucket = "state-${local.name}"
          }
        }
        variable "passphrase" {
          ephemeral = true
        }
        locals {
          name = "x"
        }
        ephemeral "random_password" "p" {
          length = 16
        }
        action "aws_lambda_invoke" "warm" {
          config {
            function_name = aws_thing.a.name
          }
        }
        list "aws_instance" "all" {
          provider = aws
        }
        resource "aws_thing" "a" {
          size                = "small"
          password_wo         = ephemeral.random_password.p.result
          password_wo_version = 1
          lifecycle {
            action_trigger {
              events  = [after_create]
              actions = [action.aws_lambda_invoke.warm]
            }
          }
        }
        """,
        {"search.tfquery.hcl": 'list "aws_instance" "all" {\n  provider = aws\n}\n'},
    )
    assert list(found.resources) == ["aws_thing.a"]
    assert found.value() == "small"
    assert found.codes == []


def test_an_import_for_each_is_one_for_each(read: Callable[..., Any]) -> None:
    found = read(
        """
        locals {
          buckets = { a = "bucket-a", b = "bucket-b" }
        }
        import {
          for_each = local.buckets
          to       = aws_thing.all[each.key]
          id       = each.value
        }
        import {
          for_each = toset(["x"])
          to       = module.site[each.value].aws_thing.a
          id       = each.value
        }
        import {
          for_each = var.missing
          to       = aws_thing.none[each.key]
          id       = each.value
        }
        """
    )
    assert [(move.kind, move.target) for move in found.configuration.moves] == [
        ("import", 'aws_thing.all["a"]'),
        ("import", 'aws_thing.all["b"]'),
        ("import", 'module.site["x"].aws_thing.a'),
    ]
    assert "var.missing is not declared" in found.diagnostics[0]


def test_dynamic_blocks_of_json_are_made_at_every_depth(read: Callable[..., Any]) -> None:
    deep = {"for_each": "${local.sizes}", "content": {"v": "${deep.key}:${deep.value}"}}
    code = {
        "locals": {"sizes": [1, 2]},
        "resource": {
            "aws_thing": {
                "a": {
                    "disk": [{"size": 9}],
                    "dynamic": {
                        "disk": {"for_each": "${local.sizes}", "content": {"size": "${disk.value}"}}
                    },
                    "network": {
                        "deep": {"v": "own"},
                        "dynamic": {"deep": [deep, {**deep, "for_each": '${toset(["x"])}'}]},
                    },
                    "size": {"dynamic": "a plain word"},
                }
            }
        },
    }
    found = read("", {"main.tf.json": json.dumps(code)})
    assert [disk.get("size") for disk in found.value("disk")] == [9, 1, 2]
    deeper = found.value("network")["deep"]
    assert [each["v"] for each in deeper] == ["own", "0:1", "1:2", "x:x"]
    assert found.value("size") == {"dynamic": "a plain word"}
    assert found.codes == []


def test_what_cdktf_writes_is_read(read: Callable[..., Any]) -> None:
    """As `cdktf synth` writes it: metadata everywhere, providers in lists, blocks as objects."""
    code = {
        "//": {"metadata": {"backend": "s3", "stackName": "dev", "version": "0.20.7"}},
        "provider": {
            "aws": [
                {"region": "eu-central-1", "default_tags": [{"tags": {"stack": "dev"}}]},
                {"alias": "us", "region": "us-east-1"},
            ]
        },
        "resource": {
            "aws_thing": {
                "web_1A2B3C4D": {
                    "//": {"metadata": {"path": "dev/web", "uniqueId": "web_1A2B3C4D"}},
                    "count": "${var.copies}",
                    "disk": {"size": 40},
                    "size": "${local.kind}.large",
                },
                "mirror": {
                    "//": {"metadata": {"path": "dev/mirror", "uniqueId": "mirror"}},
                    "provider": "aws.us",
                    "size": "${aws_thing.web_1A2B3C4D[0].size}",
                },
            }
        },
        "locals": {"kind": "m5"},
        "terraform": {
            "backend": {"s3": {"bucket": "b", "key": "k", "region": "eu-central-1"}},
            "required_providers": {"aws": {"source": "aws", "version": "5.60.0"}},
        },
        "variable": {"copies": {"default": 3, "type": "number"}},
    }
    found = read("", {"stacks/dev/cdk.tf.json": json.dumps(code, indent=2)}, "stacks/dev")
    assert found.counts == {"aws_thing.web_1A2B3C4D[0]": 3, "aws_thing.mirror": 1}
    web = found.resources["aws_thing.web_1A2B3C4D[0]"]
    assert (web.region, web.tags) == ("eu-central-1", {"stack": "dev"})
    assert found.resources["aws_thing.mirror"].region == "us-east-1"
    assert found.value("size", "aws_thing.mirror") == "m5.large"
    assert found.codes == []
