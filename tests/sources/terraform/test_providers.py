"""Provider configurations: regions and default tags of the resources that use them."""

from __future__ import annotations

import pytest

from finops_shiftleft.location import Location
from finops_shiftleft.model import Unknown

AWS = """
    provider "aws" {
      region = "eu-west-1"
      default_tags {
        tags = { owner = "platform", env = "prod" }
      }
    }
    provider "aws" {
      alias  = "us"
      region = "us-east-1"
    }
    """


def regions(found) -> dict[str, object]:
    return {address: resource.region for address, resource in found.resources.items()}


def test_a_resource_uses_its_default_provider_or_the_one_it_names(read) -> None:
    found = read(
        AWS
        + """
    resource "aws_instance" "a" {}
    resource "aws_instance" "b" {
      provider = aws.us
    }
    resource "aws_instance" "c" {
      provider = "aws.us"
    }
    """
    )
    assert regions(found) == {
        "aws_instance.a": "eu-west-1",
        "aws_instance.b": "us-east-1",
        "aws_instance.c": "us-east-1",
    }


def test_providers_are_handed_to_modules_by_name(read) -> None:
    module = """
        terraform {
          required_providers {
            aws = { source = "hashicorp/aws", configuration_aliases = [aws.other] }
          }
        }
        resource "aws_instance" "a" {}
        resource "aws_instance" "b" {
          provider = aws.other
        }
        module "inner" {
          source    = "../inner"
          providers = { aws = aws.other }
        }
        """
    found = read(
        AWS
        + """
    module "plain" {
      source = "./inner"
    }
    module "mapped" {
      source    = "./outer"
      providers = {
        aws       = aws.us
        aws.other = aws
      }
    }
    """,
        {"outer/main.tf": module, "inner/main.tf": 'resource "aws_instance" "a" {}\n'},
    )
    assert regions(found) == {
        "module.plain.aws_instance.a": "eu-west-1",
        "module.mapped.aws_instance.a": "us-east-1",
        "module.mapped.aws_instance.b": "eu-west-1",
        "module.mapped.module.inner.aws_instance.a": "eu-west-1",
    }


def test_a_modules_own_provider_counts_in_it(read) -> None:
    found = read(
        AWS + 'module "m" {\n  source = "./m"\n}\n',
        {
            "m/main.tf": 'provider "aws" {\n  region = "sa-east-1"\n}\nresource "aws_instance" "a" {}\n'
        },
    )
    assert regions(found) == {"module.m.aws_instance.a": "sa-east-1"}


def test_a_region_that_the_code_does_not_tell_is_unknown_with_its_cause(read) -> None:
    required = 'variable "region" {}\nprovider "aws" {\n  region = var.region\n}\n'
    resource = 'resource "aws_instance" "a" {}\n'
    assert regions(read(required + resource))["aws_instance.a"] == Unknown(
        "var.region has no value", Location("main.tf", 1, 1)
    )
    empty = 'provider "aws" {}\n'
    assert regions(read(empty + resource))["aws_instance.a"] == Unknown(
        "provider aws has no region", Location("main.tf", 1, 1)
    )
    assert regions(read(resource))["aws_instance.a"] == Unknown("provider aws has no region")


def test_the_callers_region_holds_where_the_code_names_none(read) -> None:
    resources = 'resource "aws_instance" "a" {}\nresource "azurerm_disk" "d" {}\n'
    assert regions(read(resources, region="eu-north-1")) == {
        "aws_instance.a": "eu-north-1",
        "azurerm_disk.d": "eu-north-1",
    }
    assert regions(read(AWS + resources, region="eu-north-1"))["aws_instance.a"] == "eu-west-1"


def test_names_of_providers(read) -> None:
    found = read(
        """
        provider "google" {
          zone = "europe-west1-b"
        }
        provider "google-beta" {
          region = "us-central1"
        }
        resource "google_disk" "a" {}
        resource "google_disk" "b" {
          provider = google-beta
        }
        resource "azurerm_disk" "c" {
          location = "westeurope"
        }
        resource "random_id" "d" {}
        """
    )
    assert [(each.provider, each.region) for each in found.resources.values()] == [
        ("google", "europe-west1"),
        ("google", "us-central1"),
        ("azurerm", None),
        ("random", None),
    ]


# ------------------------------------------------------------------------------------------ tags


def tags(found, address: str) -> object:
    return found.resources[address].tags


def test_tags_lie_over_the_providers_default_ones(read) -> None:
    found = read(
        AWS
        + """
    resource "aws_instance" "a" {
      tags = { Name = "a", env = "dev" }
    }
    resource "aws_instance" "b" {}
    resource "aws_instance" "c" {
      provider = aws.us
      tags     = { Name = "c" }
    }
    """
    )
    assert tags(found, "aws_instance.a") == {"owner": "platform", "env": "dev", "Name": "a"}
    assert tags(found, "aws_instance.b") == {"owner": "platform", "env": "prod"}
    assert tags(found, "aws_instance.c") == {"Name": "c"}


def test_labels_are_tags_at_google(read) -> None:
    found = read(
        """
        provider "google" {
          default_labels = { owner = "me" }
        }
        resource "google_disk" "a" {
          labels = { env = "prod" }
        }
        resource "google_sql" "b" {
          user_labels = { env = "dev" }
        }
        """
    )
    assert tags(found, "google_disk.a") == {"owner": "me", "env": "prod"}
    assert tags(found, "google_sql.b") == {"owner": "me", "env": "dev"}


def test_a_tag_that_differs_between_the_instances_of_a_row_is_unknown(read) -> None:
    found = read(
        AWS
        + """
    resource "aws_instance" "a" {
      count = 3
      tags  = merge({ team = "web" }, { Name = "web-${count.index}" })
    }
    module "m" {
      source   = "./m"
      for_each = toset(["x", "y"])
      name     = each.key
    }
    """,
        {
            "m/main.tf": 'variable "name" {}\nresource "aws_disk" "d" {\n  tags = { Name = var.name, a = 1 }\n}\n'
        },
    )
    for address in ("aws_instance.a[0]", 'module.m["x"].aws_disk.d'):
        resource = found.resources[address]
        assert resource.count > 1
        assert isinstance(resource.tags["Name"], Unknown)
        assert resource.tags["owner"] == "platform"
    assert tags(found, "aws_instance.a[0]")["team"] == "web"
    assert tags(found, 'module.m["x"].aws_disk.d')["a"] == 1


@pytest.mark.parametrize("where", ["tags = var.tags", "tags = merge(var.tags, { a = 1 })"])
def test_tags_that_are_unknown_as_a_whole(read, where) -> None:
    found = read(f'variable "tags" {{}}\nresource "aws_instance" "a" {{\n  {where}\n}}\n')
    assert isinstance(tags(found, "aws_instance.a"), Unknown)
