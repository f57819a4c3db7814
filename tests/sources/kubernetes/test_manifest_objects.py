"""Manifests as objects and resources: what is one, where it stands, what it is called."""

from __future__ import annotations

import time
from textwrap import dedent

import pytest
from kube import deployment, resources_of

from finops_shiftleft.location import Location
from finops_shiftleft.model import Diagnostic, Severity, Unknown
from finops_shiftleft.sources.kubernetes import manifests
from finops_shiftleft.sources.kubernetes.manifests import Object, objects, repeated, resources
from finops_shiftleft.sources.kubernetes.workloads import workloads


def read(text: str) -> tuple[list[Object], list[Diagnostic]]:
    return objects("k8s/app.yaml", dedent(text).encode())


def codes(problems: list[Diagnostic]) -> list[str]:
    return [one.code for one in problems]


# ---------------------------------------------------------------------------------------- objects


def test_objects_in_the_order_of_the_file_with_their_lines() -> None:
    found, problems = read(
        """\
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        ---
        # a comment, then a second one
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: shop}
        """
    )
    assert [(one.kind, one.name, one.namespace) for one in found] == [
        ("Service", "web", None), ("ConfigMap", "settings", "shop"),
    ]  # fmt: skip
    assert [one.location for one in found] == [
        Location("k8s/app.yaml", 1), Location("k8s/app.yaml", 6),
    ]  # fmt: skip
    assert problems == []


def test_a_list_is_its_items_and_lists_in_lists_too() -> None:
    found, problems = read(
        """\
        apiVersion: v1
        kind: List
        metadata: {resourceVersion: ""}
        items:
          - apiVersion: v1
            kind: Service
            metadata: {name: a}
          - apiVersion: v1
            kind: ServiceList
            items:
              - {apiVersion: v1, kind: Service, metadata: {name: b}}
          - {not: an object}
          - apiVersion: v1
            kind: Service
            metadata: {name: c}
            spec:
              type: LoadBalancer
        """
    )
    assert [(one.name, one.location.line) for one in found] == [("a", 5), ("b", 11), ("c", 13)]
    assert problems == []
    values = resources(found)[2].values
    assert isinstance(values, manifests.Values)
    assert values.place("spec.type") == Location("k8s/app.yaml", 17, 7)


def test_a_named_object_with_items_is_no_list() -> None:
    text = "{apiVersion: x.io/v1, kind: AllowList, metadata: {name: a}, items: [{kind: b}]}"
    found, _ = read(text)
    assert [one.kind for one in found] == ["AllowList"]


@pytest.mark.parametrize(
    "text",
    [
        "version: '3'\nservices: {web: {image: x}}\n",
        "- a\n- b\n",
        "just text",
        "apiVersion: v2\nname: chart\n",
        "kind: 5\napiVersion: v1\n",
        "on: [push\n",
        "{{- define \"x\" }}\nfoo\n{{- end }}\n",
        "",
    ],
)  # fmt: skip
def test_what_is_no_object_is_passed_over(text: str) -> None:
    assert read(text) == ([], [])


def test_settings_of_a_program_are_no_resource() -> None:
    found, problems = read("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n")
    assert [one.kind for one in found] == ["Kustomization"]
    assert problems == []
    assert resources(found) == ()


def test_a_broken_document_costs_itself_only() -> None:
    found, problems = read(
        """\
        apiVersion: v1
        kind: Service
        metadata: {name: a}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: b
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: c}
        """
    )
    assert [one.name for one in found] == ["a", "c"]
    (problem,) = problems
    assert problem.code == "invalid-yaml"
    assert problem.severity == Severity.WARNING
    assert problem.location is not None
    assert problem.location.line in (7, 8)


def test_a_template_that_nobody_rendered_is_told_from_a_mistake() -> None:
    found, problems = read(
        """\
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ .Release.Name }}-web
        spec:
          replicas: {{ .Values.replicas }}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}  # {{ not one }}
        ---
        apiVersion: v1
        kind: Service  # {{ only here }}
        metadata: {name: web
        """
    )
    assert [one.name for one in found] == ["web"]
    assert codes(problems) == ["template-not-rendered", "invalid-yaml"]
    assert problems[0].location == Location("k8s/app.yaml", 1)


def test_braces_in_quotes_are_yaml_as_any_other() -> None:
    found, problems = read(
        """\
        apiVersion: monitoring.coreos.com/v1
        kind: PrometheusRule
        metadata: {name: rules}
        spec:
          groups:
            - rules: [{alert: a, annotations: {summary: "{{ $labels.pod }} is down"}}]
        """
    )
    assert [one.kind for one in found] == ["PrometheusRule"]
    assert problems == []


@pytest.mark.parametrize(
    "text",
    [
        deployment().replace("image: busybox", "imagePullPolicy: Always"),
        deployment().replace("  selector: {matchLabels: {app: web}}\n", ""),
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n",
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: ~}\n",
        deployment().replace("metadata: {name: web}\n", ""),
    ],
    ids=["no image", "no selector", "no template", "no containers", "no name"],
)
def test_a_patch_is_no_workload(text: str) -> None:
    found, problems = read(text)
    assert found == []
    assert codes(problems) == ["patch-fragment"]
    assert problems[0].severity == Severity.INFO


def test_a_rollout_may_take_its_pods_from_a_deployment() -> None:
    text = (
        "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: web}\n"
        "spec: {workloadRef: {kind: Deployment, name: web}}\n"
    )
    assert [one.kind for one in read(text)[0]] == ["Rollout"]


def test_a_repeated_key_is_told_and_the_last_one_counts() -> None:
    found, problems = read(deployment(replicas=2).replace("spec:\n", "spec:\n  replicas: 1\n", 1))
    (one,) = found
    assert one.value["spec"]["replicas"] == 2
    (problem,) = problems
    assert problem.code == "repeated-key"
    assert problem.location == Location("k8s/app.yaml", 6, 3)
    assert problem.source.endswith("^")


def test_only_so_many_problems_are_told() -> None:
    broken = "apiVersion: v1\nkind: Service\nmetadata: [\n"
    _, problems = read("---\n".join([broken] * 80))
    assert len(problems) == manifests.MOST_PROBLEMS + 1
    assert problems[-1].message == "30 more problems in k8s/app.yaml"


@pytest.mark.parametrize(
    "data", [b"apiVersion: v1\nkind: Service\nx: \xff", "apiVersion: v1".encode("utf-16")]
)
def test_what_cannot_be_read_is_told_where_it_may_be_an_object(data: bytes) -> None:
    found, problems = objects("a.yaml", data)
    assert found == []
    assert codes(problems) == ["invalid-yaml"]
    assert objects("a.png", b"\x89PNG\r\n\xff") == ([], [])


def test_a_generated_name_stays_the_same_while_the_object_does() -> None:
    text = "apiVersion: batch/v1\nkind: Job\nmetadata: {{generateName: run-}}\nspec: {{template: {{spec: {{containers: [{{name: a, image: {}}}]}}}}}}\n"
    names = [read(text.format(image))[0][0].name for image in ("x", "x", "y")]
    assert names[0] == names[1] != names[2]
    assert all(name.startswith("run-") and len(name) == 12 for name in names)


# -------------------------------------------------------------------------------------- resources


def test_a_resource_has_the_object_its_labels_and_its_namespace() -> None:
    (one,) = resources_of(
        """\
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop, labels: {team: checkout}}
        spec: {type: LoadBalancer, ports: [{port: 80}]}
        """
    )
    assert (one.address, one.type, one.provider) == ("shop/Service/web", "Service", "kubernetes")
    assert one.values.get("name") == "web"
    assert one.values.get("spec") == {"type": "LoadBalancer", "ports": [{"port": 80}]}
    assert one.tags == {"team": "checkout", "namespace": "shop"}
    assert one.region is None
    assert one.count == 1


def test_what_stands_in_no_namespace_has_none_in_its_address() -> None:
    found, _ = read(
        """\
        {apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web}}
        ---
        {apiVersion: x.io/v1, kind: Planet, metadata: {name: mars}}
        ---
        {apiVersion: x.io/v1, kind: Moon, metadata: {name: io}}
        ---
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: planets.x.io}
        spec: {scope: Cluster, names: {kind: Planet}}
        """
    )
    assert [one.address for one in resources(found, "shop")] == [
        "StorageClass/fast", "shop/Service/web", "Planet/mars", "shop/Moon/io",
        "CustomResourceDefinition/planets.x.io",
    ]  # fmt: skip
    assert "namespace" not in resources(found)[0].tags


def test_a_kind_of_another_group_is_not_taken_for_kubernetes_own() -> None:
    texts = [
        "{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: a}}",
        "{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: a}}",
        "{apiVersion: gateway.networking.k8s.io/v1, kind: Gateway, metadata: {name: a}}",
        "{apiVersion: v1, kind: Service, metadata: {name: a}}",
    ]
    assert [one.type for one in resources_of(*texts)] == [
        "Service.serving.knative.dev", "Gateway.networking.istio.io", "Gateway", "Service",
    ]  # fmt: skip


def test_the_last_of_one_object_counts_and_the_others_are_told() -> None:
    found, _ = read("---\n".join([deployment(replicas=1), deployment("b"), deployment(replicas=5)]))
    kept = resources(found)
    assert [(one.address, one.values.get("spec").get("replicas")) for one in kept] == [
        ("default/Deployment/b", None), ("default/Deployment/web", 5),
    ]  # fmt: skip
    (problem,) = repeated(found)
    assert problem.code == "repeated-object"
    assert "k8s/app.yaml:1:1" in problem.message
    assert problem.location == found[2].location


def test_what_is_filled_in_later_is_unknown_where_it_could_cost_money() -> None:
    (one,) = resources_of(
        """\
        apiVersion: v1
        kind: Service
        metadata: {name: "web-${ENV}", labels: {team: "${TEAM}"}, annotations: {a: "{{ .b }}"}}
        spec: {type: "${TYPE}", ports: [{port: "$(PORT)"}], note: "costs $(a) lot"}
        data: {script: "echo ${HOME}"}
        """
    )
    assert one.address == "default/Service/web-${ENV}"
    spec = one.values.get("spec")
    assert isinstance(spec["type"], Unknown)
    assert isinstance(spec["ports"][0]["port"], Unknown)
    assert spec["note"] == "costs $(a) lot"
    assert isinstance(one.values.get("metadata")["annotations"]["a"], Unknown)
    assert isinstance(one.tags, dict)
    assert isinstance(one.tags["team"], Unknown)
    assert one.values.get("data") == {"script": "echo ${HOME}"}


def test_a_value_knows_its_place_also_after_something_was_added() -> None:
    (one,) = resources_of("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  type: x\n")
    assert isinstance(one.values, manifests.Values)
    more = one.values.adding(cluster={"provider": "aws"})
    assert more.get("cluster") == {"provider": "aws"}
    assert more.place("spec") == Location("all.yaml", 4, 1)
    assert more.place("spec.type") == Location("all.yaml", 5, 3)
    assert more.place("spec.type.deeper") == Location("all.yaml", 5, 3)
    assert more.place("cluster") is None


def test_the_objects_of_a_long_list_are_placed_in_time() -> None:
    item = "  - {apiVersion: v1, kind: Service, metadata: {name: a%d}, spec: {type: '${X}'}}\n"
    text = "apiVersion: v1\nkind: List\nitems:\n" + "".join(item % n for n in range(3_000))
    start = time.perf_counter()
    found = resources(objects("list.yaml", text.encode())[0])
    lines = [one.values.place("spec").line for one in found]  # type: ignore[attr-defined]
    assert lines == list(range(4, 3_004))
    assert [one.location.line for one in found] == lines
    assert time.perf_counter() - start < 6


def test_two_thousand_workloads_are_read_in_time() -> None:
    text = "---\n".join(
        deployment(f"web-{n}", n % 7, web=f"{{requests: {{cpu: {n}m, memory: {n}Mi}}}}", side="{}")
        + "# " + "x" * 550 + "\n"
        for n in range(2_000)
    )  # fmt: skip
    assert len(text) > 1_800_000
    start = time.perf_counter()
    found, problems = objects("big.yaml", text.encode())
    workers, _ = workloads(resources(found))
    assert time.perf_counter() - start < 6  # 0.4 s on the machine that this was written on
    assert (len(workers), problems) == (2_000, [])
