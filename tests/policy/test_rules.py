"""Rules: tags that must be there, attributes that must not, and how much must be known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from finops_shiftleft.catalog import load
from finops_shiftleft.model import Verdict
from finops_shiftleft.policy.tags import has_tags

Said = Callable[[Verdict], list[str]]
TAGS = "rules:\n  - {{ id: tags, tags: {} }}\n"
OWNER = TAGS.format("[owner]")
DATABASE = """
    resource "aws_db_instance" "main" {
      engine              = "postgres"
      instance_class      = "db.m5.large"
      allocated_storage   = 100
      publicly_accessible = true
    }
"""
GPU = """
    rules:
      - id: no-gpu
        deny: { type: aws_instance, where: { instance_type: ["p*", "g*"] }, unless: { path: "research/**" } }
"""


def server(kind: str, more: str = "") -> str:
    return f"""
        resource "aws_instance" "a" {{
          ami           = "ami-1"
          instance_type = {kind}
          {more}
        }}
    """


M5, P3 = server('"m5.large"'), server('"p3.2xlarge"')


# ------------------------------------------------------------------------------------------- tags


def test_a_required_tag_is_asked_of_what_can_be_tagged(repository: Any, said: Said) -> None:
    code = """
        resource "aws_nat_gateway" "a" {}
        resource "aws_iam_role_policy" "b" {}
        resource "random_id" "c" {}
        resource "aws_ebs_volume" "d" {
          tags = { owner = "web" }
        }
    """
    verdict = repository.judge(code, TAGS.format("[owner, team]"))
    assert verdict.word == "fail"
    assert said(verdict) == [
        "error tags aws_nat_gateway.a: lacks the tags owner, team",
        "error tags aws_ebs_volume.d: lacks the tag team",
    ]
    places = [one.location for one in verdict.results if one.location]
    assert [(place.file, place.line) for place in places] == [("main.tf", 3), ("main.tf", 7)]
    assert verdict.results[0].advice == (
        "set owner, team in its tags or in the provider's default_tags"
    )


def test_default_tags_are_tags(repository: Any) -> None:
    code = """
        provider "aws" {
          alias  = "b"
          region = "us-east-1"
          default_tags { tags = { owner = "web" } }
        }
        resource "aws_nat_gateway" "a" { provider = aws.b }
    """
    assert repository.judge(code, OWNER).word == "pass"


@pytest.mark.parametrize("value", ['""', "null"])
def test_an_empty_tag_is_none(value: str, repository: Any) -> None:
    code = f'resource "aws_nat_gateway" "a" {{ tags = {{ owner = {value} }} }}'
    assert repository.judge(code, OWNER).word == "fail"


def test_names_of_tags_are_compared_as_written_with_a_hint(repository: Any) -> None:
    verdict = repository.judge('resource "aws_nat_gateway" "a" { tags = { Owner = "web" } }', OWNER)
    assert verdict.word == "fail"
    assert verdict.results[0].advice.startswith("it has Owner: ")


@pytest.mark.parametrize(
    ("allowed", "value", "message"),
    [
        ("[dev, prod]", "prod", None),
        ("[dev, prod]", "Prod", "its tag env is 'Prod'"),
        ("{ values: [dev] }", "prod", "its tag env is 'prod'"),
        ('{ regex: "[a-z]+-[0-9]{2}" }', "prod-01", None),
        ('{ regex: "[a-z]+-[0-9]{2}" }', "prod-1", "its tag env is 'prod-1'"),
        ("null", "anything", None),
    ],
)
def test_a_tag_has_one_of_its_values(
    allowed: str, value: str, message: str | None, repository: Any, said: Said
) -> None:
    code = f'resource "aws_nat_gateway" "a" {{ tags = {{ env = "{value}" }} }}'
    found = said(repository.judge(code, TAGS.format(f"{{ env: {allowed} }}")))
    assert found == ([f"error tags aws_nat_gateway.a: {message}"] if message else [])


def test_an_unknown_value_is_no_violation(repository: Any, said: Said) -> None:
    code = """
        variable "who" {}
        variable "all" {}
        resource "aws_nat_gateway" "a" { tags = { owner = var.who } }
        resource "aws_nat_gateway" "b" { tags = var.all }
    """
    assert said(repository.judge(code, OWNER)) == [
        "info tags aws_nat_gateway.b: cannot be judged: its tags are unknown: "
        "var.all has no value (main.tf:4)"
    ]
    verdict = repository.judge(code, TAGS.format("{ owner: [web] }"))
    assert verdict.word == "pass"
    assert "its tag owner is unknown: var.who has no value" in said(verdict)[0]


def test_a_type_that_nobody_knows_only_informs(repository: Any, said: Said) -> None:
    code = 'resource "aws_flying_carpet" "a" {}\nresource "random_id" "b" {}\n'
    assert said(repository.judge(code, OWNER)) == [
        "info tags: not judged, as it is not known whether they can have tags: aws_flying_carpet"
    ]


def test_labels_are_the_tags_of_google(repository: Any) -> None:
    code = """
        resource "google_compute_disk" "a" {
          name   = "a"
          zone   = "europe-west1-b"
          labels = { owner = "web" }
        }
    """
    assert repository.judge(code, OWNER).word == "pass"
    assert repository.judge(code.replace("owner", "team"), OWNER).word == "fail"


def test_labels_are_the_tags_of_workloads_and_claims(repository: Any, said: Said) -> None:
    kinds = {
        "web": "kind: Deployment\nmetadata: {name: web, labels: {owner: shop}}",
        "api": "kind: Deployment\nmetadata: {name: api}",
        "settings": "kind: ConfigMap\nmetadata: {name: settings}",
        "front": "kind: Service\nmetadata: {name: front}",
        "data": "kind: PersistentVolumeClaim\nmetadata: {name: data}",
    }
    pods = (
        "{selector: {matchLabels: {a: b}}, template: {spec: {containers: [{name: a, image: x}]}}}"
    )
    code = {
        f"k8s/{name}.yaml": f"apiVersion: apps/v1\n{text}\nspec: {pods}\n"
        for name, text in kinds.items()
    }
    verdict = repository.judge(code, TAGS.format("[owner]"))
    assert verdict.word == "fail"
    assert [one.address for one in verdict.results if one.address] == [
        "default/Deployment/api",
        "default/PersistentVolumeClaim/data",
    ]
    assert "set owner in its metadata.labels" in verdict.results[0].advice
    assert "not known whether" not in "".join(one.message for one in verdict.results)


def test_it_is_known_of_nearly_every_type_whether_it_can_be_tagged() -> None:
    priced = [kind for kind in load.priced() if has_tags(kind) is None]
    clouds = ("aws_", "azurerm_", "google_")
    every = [kind for kind in load.every() if kind.startswith(clouds)]
    unknown = [kind for kind in every if has_tags(kind) is None]
    assert [kind for kind in priced if kind.startswith("aws_")] == []
    assert len(unknown) < len(every) / 20
    assert has_tags("aws_instance") is has_tags("azurerm_storage_account") is True
    assert has_tags("google_compute_instance") is has_tags("google_container_cluster") is True
    assert has_tags("aws_iam_role_policy_attachment") is has_tags("random_id") is False


# --------------------------------------------------------------------------------- deny and allow


def test_a_denied_value_is_an_error_where_it_is_written(repository: Any, said: Said) -> None:
    assert repository.judge(M5, GPU).results == ()
    verdict = repository.judge(P3, GPU)
    assert said(verdict) == ["error no-gpu aws_instance.a: instance_type 'p3.2xlarge' is denied"]
    assert verdict.results[0].location is not None
    assert verdict.results[0].location.line == 5
    assert verdict.results[0].advice == "the rule denies aws_instance with instance_type p* or g*"


def test_unless_excuses_a_part_of_the_repository(repository: Any) -> None:
    assert repository.judge({"research/a/main.tf": P3}, GPU).word == "pass"
    assert repository.judge({"shop/main.tf": P3}, GPU).word == "fail"


def test_a_value_that_is_unknown_is_told(repository: Any, said: Said) -> None:
    unknown = 'variable "kind" {}\n' + server("var.kind")
    assert said(repository.judge(unknown, GPU)) == [
        "info no-gpu aws_instance.a: cannot be judged: instance_type is unknown: "
        "var.kind has no value (main.tf:2)"
    ]
    both = 'variable "big" {}\n' + server('var.big ? "p4d.24xlarge" : "p3.2xlarge"')
    assert repository.judge(both, GPU).word == "fail"


def test_every_attribute_of_a_denial_must_match(repository: Any, said: Said) -> None:
    rule = "rules:\n  - {{ id: db, deny: {{ type: 'aws_db_*', where: {} }} }}\n"
    where = "{ publicly_accessible: true, allocated_storage: 100 }"
    assert said(repository.judge(DATABASE, rule.format(where))) == [
        "error db aws_db_instance.main: "
        "publicly_accessible 'true' and allocated_storage '100' is denied"
    ]
    where = "{ publicly_accessible: true, storage_encrypted: false }"
    assert repository.judge(DATABASE, rule.format(where)).word == "pass"
    assert repository.judge(DATABASE, "rules:\n  - { id: db, deny: { type: aws_db_* } }").word == (
        "fail"
    )


def test_a_dot_leads_into_blocks(repository: Any) -> None:
    disk = 'ebs_block_device {\n device_name = "{}"\n volume_type = "{}"\n volume_size = 8\n}\n'
    disks = [disk.replace("{}", name, 1).replace("{}", kind) for name, kind in ("ag", "bi")]
    code = server('"m5.large"', "".join(disks).replace('"g"', '"gp3"').replace('"i"', '"io2"'))
    rule = "rules:\n  - { id: d, deny: { type: aws_instance, where: { ebs_block_device.volume_type: io* } } }"
    assert repository.judge(code, rule).word == "fail"
    assert repository.judge(code.replace("io2", "gp2"), rule).word == "pass"


def test_only_allowed_values(repository: Any, said: Said) -> None:
    rule = "rules:\n  - { id: s, allow: { type: aws_instance, where: { instance_type: [t3.*, m5.large] } } }"
    assert repository.judge(M5, rule).word == "pass"
    verdict = repository.judge(P3, rule)
    assert said(verdict) == ["error s aws_instance.a: instance_type 'p3.2xlarge' is not allowed"]
    assert verdict.results[0].advice == "instance_type may be t3.* or m5.large"
    unknown = 'variable "kind" {}\n' + server("var.kind")
    assert [line.split(":")[0] for line in said(repository.judge(unknown, rule))] == [
        "info s aws_instance.a"
    ]


def test_instances_that_differ_only_for_the_rule_are_told_apart(
    repository: Any, said: Said
) -> None:
    """Pricing does not read `monitoring_role_arn`, so without the rule they would be one row."""
    code = DATABASE.replace("publicly_accessible = true", "monitoring_role_arn = each.value")
    code = code.replace("engine ", 'for_each = { a = "fine", b = "wrong" }\nengine ')
    rule = (
        "rules:\n  - { id: r, deny: { type: aws_db_instance, where: { monitoring_role_arn: w* } } }"
    )
    assert said(repository.judge(code, rule)) == [
        "error r aws_db_instance.main[\"b\"]: monitoring_role_arn 'wrong' is denied"
    ]


def test_levels_and_scopes_of_rules(repository: Any) -> None:
    warns = OWNER.replace("id: tags", "id: tags, level: warning")
    informs = OWNER.replace("id: tags", "id: tags, level: info")
    elsewhere = OWNER.replace("id: tags", "id: tags, match: { path: other }")
    words = [repository.judge(M5, text).word for text in (warns, informs, elsewhere)]
    assert words == ["warn", "pass", "pass"]


# --------------------------------------------------------------------------------------- coverage


def test_so_many_may_be_without_a_price(repository: Any, said: Said) -> None:
    code = 'variable "kind" {}\n' + server("var.kind") + 'resource "aws_flying_carpet" "b" {}\n'
    rule = "rules:\n  - { id: all, max_unpriced: 0 }\n"
    verdict = repository.judge(code, rule)
    assert verdict.word == "fail"
    assert said(verdict) == [
        "error all aws_instance.a: 1 resource without a price, at most 0 may be: "
        "aws_instance.a (main.tf:4): instance_type is unknown because "
        "var.kind has no value (main.tf:2)",
        "info all: not counted, as the catalogue has no page for them: aws_flying_carpet",
    ]
    assert repository.judge(code, rule.replace("0", "1")).word == "pass"


def test_code_that_cannot_be_read_has_no_price(repository: Any, said: Said) -> None:
    verdict = repository.judge(
        'resource "aws_instance" "a" {\n  ami = = 1\n}\n',
        "rules:\n  - { id: all, max_unpriced: 0 }",
    )
    assert said(verdict) == [
        "error all aws_instance.a: 1 resource without a price and 1 part of the code that cannot be "
        "read, at most 0 may be: aws_instance.a (main.tf:2): instance_type is not set, "
        "main.tf:3 cannot be read"
    ]


def test_so_many_lines_may_be_unknown(repository: Any, said: Said) -> None:
    code = (
        'variable "n" {}\nresource "aws_nat_gateway" "a" { count = var.n }\n'
        'resource "aws_eip" "b" {}\n'
    )
    rule = "rules:\n  - { id: all, max_unknown_share: 10% }\n"
    verdict = repository.judge(code, rule)
    assert verdict.word == "fail"
    assert (
        "of the lines rest on values that the code does not tell, at most 10% may"
        in (said(verdict)[0])
    )
    assert repository.judge(code, rule.replace("10%", "100%")).word == "pass"


# -------------------------------------------------------------------------------------- a change


def test_a_change_answers_for_what_it_adds_and_changes(repository: Any, said: Said) -> None:
    old = 'resource "aws_nat_gateway" "old" {}\nresource "aws_nat_gateway" "gone" {}\n' + M5
    new = 'resource "aws_nat_gateway" "old" {}\nresource "aws_eip" "new" {}\n'
    new += server('"m5.xlarge"')
    assert said(repository.change(old, new, OWNER)) == [
        "error tags aws_instance.a: lacks the tag owner",
        "error tags aws_eip.new: lacks the tag owner",
        "info tags aws_nat_gateway.old: lacks the tag owner, as it did before this change",
    ]


def test_a_tag_that_a_change_takes_away_is_missed(repository: Any, said: Said) -> None:
    tagged = 'resource "aws_nat_gateway" "a" { tags = { owner = "web" } }'
    assert said(repository.change(tagged, tagged.replace("owner", "team"), OWNER)) == [
        "error tags aws_nat_gateway.a: lacks the tag owner"
    ]


def test_a_change_is_not_blamed_for_what_had_no_price_before(repository: Any) -> None:
    unknown = 'variable "kind" {}\n' + server("var.kind")
    rule = "rules:\n  - { id: all, max_unpriced: 0, max_unknown_share: 0% }\n"
    also = unknown + 'resource "aws_eip" "b" {}\n'
    assert repository.change(unknown, also, rule).word == "pass"
    assert repository.change(M5, unknown, rule).word == "fail"
