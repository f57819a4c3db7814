"""Objects of any shape are placed, or told of; nothing that they say stops the run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import BOOK, DAY, Build, manifests, workload

from finops_shiftleft.config.kubernetes import read_clusters
from finops_shiftleft.documents import read_yaml
from finops_shiftleft.model import Configuration, Unknown
from finops_shiftleft.placement.place import place

CLUSTER = """
kubernetes:
  live:
    provider: aws
    region: eu-west-1
    pools: [{instance_type: m5.xlarge, max: 9, taints: ["a=b:NoSchedule"]}]
"""
NAMES = st.sampled_from(
    [
        "key",
        "operator",
        "value",
        "values",
        "effect",
        "nodeSelector",
        "affinity",
        "tolerations",
        "nodeAffinity",
        "name",
        "podAntiAffinity",
        "requiredDuringSchedulingIgnoredDuringExecution",
        "nodeSelectorTerms",
        "topologyKey",
        "matchExpressions",
        "matchLabels",
        "labelSelector",
        "requirements",
        "taints",
        "weight",
        "limits",
        "cpu",
        "memory",
        "nodes",
        "template",
        "spec",
        "replicas",
        "nodeClassRef",
        "labels",
        "metadata",
        "kubelet",
        "maxPods",
        "blockDeviceMappings",
        "ebs",
        "volumeSize",
        "amiSelectorTerms",
        "alias",
        "containers",
        "resources",
        "requests",
    ]
)
WORDS = st.sampled_from(
    ["", "In", "NotIn", "Exists", "Gt", "NoSchedule", "m5", "x", "1", "1e999", "-5", "4Gi", "a",
     "karpenter.k8s.aws/instance-cpu", "kubernetes.io/arch", "node.kubernetes.io/instance-type"]
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**20), 10**20), WORDS, st.just(Unknown("later"))
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)
MADE = """
---
apiVersion: karpenter.sh/v1
kind: NodePool
metadata: {name: made}
spec: {template: {spec: {requirements: [
  {key: karpenter.k8s.aws/instance-family, operator: In, values: [m5]}]}}}
---
apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: {name: made}
spec: {}
"""


def changed(found: Configuration, kind: str, spec: Any) -> Configuration:
    return replace(
        found,
        resources=tuple(
            replace(one, values={**one.values, "spec": spec(one.values.get("spec"))})  # type: ignore[dict-item]
            if one.type == kind
            else one
            for one in found.resources
        ),
    )


@given(st.dictionaries(NAMES, VALUES, max_size=5))
@settings(max_examples=60, deadline=None)
def test_pods(more: dict[str, Any]) -> None:
    def spec(old: Any) -> Any:
        template = {**old["template"], "spec": {**old["template"]["spec"], **more}}
        return {**old, "template": template}

    found = changed(manifests("k8s", workload("web"), "k8s"), "Deployment", spec)
    said = read_clusters(read_yaml("finops.yml", CLUSTER.encode()))
    placed = place([found], said, BOOK, DAY)
    assert len(placed.configurations[0].resources) == 1


@given(st.dictionaries(NAMES, VALUES, max_size=5), st.dictionaries(NAMES, VALUES, max_size=4))
@settings(max_examples=20, deadline=None)
def test_pools(pool: dict[str, Any], machines: dict[str, Any]) -> None:
    found = manifests("k8s", workload("web") + MADE, "k8s")
    found = changed(found, "NodePool", lambda old: {**old, **pool})
    found = changed(found, "EC2NodeClass", lambda old: {**old, **machines})
    said = read_clusters(read_yaml("finops.yml", CLUSTER.encode()))
    placed = place([found], said, BOOK, DAY)
    assert len(placed.configurations[0].resources) >= 3


@given(st.text("akm5.*?[]!{}", max_size=12))
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_names_of_machines(world: Build, name: str) -> None:
    finops = f"kubernetes: {{live: {{provider: azure, region: x, pools: [{{instance_type: {name + '_'!r}}}]}}}}"
    there = world("", workload("web"), finops)
    assert there.codes() == ["unschedulable", "unknown-machine"]
