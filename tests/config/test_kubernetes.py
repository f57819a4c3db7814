"""The `kubernetes:` section of finops.yml."""

from __future__ import annotations

from decimal import Decimal as D
from pathlib import Path

import pytest

from finops_shiftleft.config.kubernetes import (
    Cluster,
    Defaults,
    Requests,
    quantity,
    read_clusters,
    schema,
)
from finops_shiftleft.documents import check, read_yaml
from finops_shiftleft.errors import BadConfig

MIB = 2**20


def read(text: str) -> dict[str, Cluster]:
    document = read_yaml("finops.yml", text.encode())
    check(document, {"type": "object", "properties": {"kubernetes": schema()}})
    return read_clusters(document)


def test_a_cluster_as_the_documentation_shows_it() -> None:
    found = read(
        """
kubernetes:
  prod:
    provider: aws
    region: eu-west-1
    mode: nodes
    kubernetes_version: "1.33"
    pools:
      - {name: default, instance_type: m5.xlarge, min: 2, max: 10, labels: {tier: web}, taints: ["a=b:NoSchedule"]}
    existing_requests: {cpu: "12", memory: 40Gi}
    system_daemonsets: {cpu: 150m, memory: 300Mi}
    roots: ["k8s/prod/**"]
"""
    )["prod"]
    (pool,) = found.pools
    assert (found.provider, found.region, found.mode, found.version) == (
        "aws",
        "eu-west-1",
        "nodes",
        "1.33",
    )
    assert (pool.name, pool.instance_type, pool.min, pool.max) == ("default", "m5.xlarge", 2, 10)
    assert (pool.labels, pool.taints) == ({"tier": "web"}, ("a=b:NoSchedule",))
    assert found.existing == Requests(D(12), D(40 * 2**30))
    assert found.system_daemonsets == Requests(D("0.150"), D(300 * MIB))
    assert found.location.line == 3


def test_the_documented_section_is_what_is_read() -> None:
    page = Path(__file__).parents[2] / "docs" / "finops-yml.md"
    blocks = page.read_text("utf-8").split("```yaml\n")[1:]
    text = next(one for one in blocks if "pools:" in one).partition("```")[0]
    (found,) = read(text).values()
    said = {name for name in Cluster.__dataclass_fields__ if getattr(found, name)}
    assert said == set(Cluster.__dataclass_fields__)  # it shows every key


def test_what_is_not_said_is_left_to_the_code() -> None:
    found = read("kubernetes: {prod: }")["prod"]
    assert (found.provider, found.region, found.mode, found.pools) == (None, None, None, ())
    assert found.existing is None
    assert found.assumed_nodes == 3


def test_a_version_may_be_written_as_a_number() -> None:
    assert read("kubernetes: {prod: {kubernetes_version: 1.30}}")["prod"].version == "1.30"


def test_a_pool_of_a_fixed_size() -> None:
    (pool,) = read("kubernetes: {a: {pools: [{instance_type: m5.large, nodes: 4}]}}")["a"].pools
    assert (pool.name, pool.min, pool.max) == ("m5.large", 4, 4)


def test_requests_come_from_the_nearest_that_says_them() -> None:
    found = Defaults(
        Requests(D("0.1"), D(128 * MIB)),
        {"shop": Requests(memory=D(256 * MIB))},
        {"shop/web": Requests(cpu=D(1)), "job": Requests(D(2), D(MIB))},
    )
    assert found.of("shop", "web") == Requests(D(1), D(256 * MIB))
    assert found.of("shop", "other") == Requests(D("0.1"), D(256 * MIB))
    assert found.of("batch", "job") == Requests(D(2), D(MIB))
    assert found.of("batch", "other") == Requests(D("0.1"), D(128 * MIB))


@pytest.mark.parametrize(
    ("text", "number"),
    [("250m", "0.25"), ("1.5", "1.5"), ("512Mi", str(512 * MIB)), ("1k", "1000"), ("2G", "2e9")],
)
def test_quantities_are_those_of_kubernetes(text: str, number: str) -> None:
    assert quantity(text) == D(number)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{a: {pools: [{instance_type: m5.large, min: 5, max: 2}]}}", "min 5 is more than max 2"),
        ("{a: {pools: [{instance_type: x}, {instance_type: x}]}}", "two pools have the same name"),
        ("{a: {regoin: eu-west-1}}", "unknown key 'regoin'"),
        ("{a: {mode: serverless}}", "'serverless' is not one of"),
        ("{a: {existing_requests: {cpu: 1GB}}}", "is not valid"),
        ("{a: {pools: [{instance_type: x, taints: [gpu]}]}}", "does not match"),
        ("{a: {pools: [{min: 1}]}}", "'instance_type' is a required property"),
    ],
)
def test_mistakes_are_told_where_they_stand(text: str, message: str) -> None:
    with pytest.raises(BadConfig, match=message):
        read(f"kubernetes: {text}")
