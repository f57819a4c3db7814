"""Documents with wrong shapes everywhere, and those that would fill the memory.

What the reader of YAML counts and refuses is held by tests/sources/kubernetes/test_yaml_streams.py
and tests/config, which shapes plans and states may have by tests/sources/terraform/test_plan_json.py
and test_state_json.py; here the whole command reads them and ends with 0, 1 or 2.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import documents as d
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stranger import COSTS, NAT, PROVIDER, Files, Run, Told

EKS = (
    'resource "aws_eks_cluster" "c" {\n  name = "c"\n  version = "1.30"\n}\n'
    'resource "aws_eks_node_group" "n" {\n  cluster_name = "c"\n  instance_types = ["m5.large"]\n'
    "  scaling_config {\n    min_size = 1\n    max_size = 3\n    desired_size = 2\n  }\n}\n"
)
POD = yaml.safe_dump(d.manifest("Pod", "v1", spec=d.POD))


def beside(name: str) -> Callable[[str], Files]:
    return lambda text: {"main.tf": d.CODE, name: text}


def objects(text: str) -> Files:
    rest = yaml.safe_dump_all(d.MANIFESTS, sort_keys=False)
    return {"main.tf": PROVIDER + EKS, "k/a.yaml": f"{text}\n---\n{rest}"}


def chart(text: str) -> Files:
    return {"c/Chart.yaml": text, "c/templates/a.yaml": POD, "c/values.yaml": "cpu: 1\n"}


def overlay(text: str) -> Files:
    base = {"base/kustomization.yaml": "resources: [b.yaml]\n", "base/b.yaml": POD}
    return {"k/kustomization.yaml": text, "k/a.yaml": POD, "k/p.yaml": "[]", "k/f.txt": "x", **base}


KINDS: dict[str, tuple[Any, Callable[[str], Files], tuple[str, ...], int]] = {
    "usage": (d.USAGE, beside("finops-usage.yml"), ("estimate",), 40),
    "policy": (d.POLICY, beside("finops-policy.yml"), ("estimate",), 30),
    "settings": (d.SETTINGS, beside("finops.yml"), ("estimate",), 30),
    "prices": (d.PRICES, beside("prices.yml"), ("estimate", "--currency", "EUR"), 30),
    "plan": (d.PLAN, lambda text: {"plan.json": text}, ("estimate", "plan.json"), 40),
    "both sides": (d.PLAN, lambda text: {"plan.json": text}, ("diff", "plan.json"), 30),
    "state": (d.STATE, lambda text: {"a.tfstate": text}, ("estimate", "a.tfstate"), 40),
    "kustomization": (d.KUSTOMIZATION, overlay, ("estimate",), 8),
    "chart": (d.CHART, chart, ("estimate",), 8),
}
JSON = ("plan", "both sides", "state")
AT_LEISURE = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def wrong(value: Any) -> st.SearchStrategy[Any]:
    """A document with something wrong at one place, or nothing there."""
    return st.builds(
        lambda path, new: d.replaced(value, path, new),
        st.sampled_from(d.places(value)),
        st.sampled_from([..., *d.WRONG]),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_wrong_shapes(told: Told, kind: str) -> None:
    value, files, arguments, examples = KINDS[kind]
    dump = json.dumps if kind in JSON else yaml.safe_dump
    assert told(files(dump(value)), *arguments)[0] in (0, 1)  # it is valid as it stands

    @settings(AT_LEISURE, max_examples=examples)
    @given(wrong(value))
    def shapes(found: Any) -> None:
        _, out, err = told(files(dump(found)), *arguments, "-v")
        assert "\x1b" not in out + err

    shapes()


@pytest.mark.parametrize("number", range(len(d.MANIFESTS)))
def test_wrong_shapes_of_objects(told: Told, number: int) -> None:
    @settings(AT_LEISURE, max_examples=6)
    @given(wrong(d.MANIFESTS[number]))
    def shapes(found: Any) -> None:
        code, out, _ = told(objects(yaml.safe_dump(found)), "estimate", "-v")
        assert code == 0
        assert "aws_eks_cluster.c" in out

    shapes()


@pytest.mark.parametrize("command", ["diff", "comment"])
def test_wrong_shapes_of_saved_reports(told: Told, command: str) -> None:
    _, saved, _ = told({"main.tf": d.CODE}, "estimate", "--format", "json")
    words = {
        "diff": ("diff", "good.json", "bad.json"),
        "comment": ("comment", "github", "--report", "bad.json", "--repo", "a/b", "--pull-request", "1", "--dry-run"),
    }[command]  # fmt: skip
    good = json.loads(saved)

    @settings(AT_LEISURE, max_examples=30)
    @given(wrong(good))
    def shapes(found: Any) -> None:
        _, out, err = told({"good.json": saved, "bad.json": json.dumps(found)}, *words)
        assert "\x1b" not in out + err

    shapes()


def test_wrong_shapes_of_a_lock(told: Told, tmp_path: Path) -> None:
    lock = tmp_path / "prices.lock"
    code, _, _ = told({"main.tf": d.CODE}, "prices", "lock", "--out", str(lock))
    assert code == 0
    files = beside("prices.lock")
    assert told(files(lock.read_text()), "estimate")[0] == 0

    @settings(AT_LEISURE, max_examples=40)
    @given(wrong(yaml.safe_load(lock.read_text())))
    def shapes(found: Any) -> None:
        told(files(yaml.safe_dump(found)), "estimate", "-v")

    shapes()


# ------------------------------------------------------------------------------------- too much

BOMB = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
MERGED = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}], k{n}: *a{n - 1}}}\n" for n in range(1, 40)
)
MUCH = {
    "aliases": BOMB,
    "merged": MERGED,
    "brackets": "[" * 20_000,
    "braces": "{a: " * 20_000,
    "indents": "".join(" " * at + "a:\n" for at in range(1_500)),
    "a scalar": f"a: '{'x' * 5_000_000}'\n",
    "quotes": '"' * 1_000_000,
    "dashes": "- " * 200_000,
    "anchors": "".join(f"&a{n} " for n in range(100_000)),
    "questions": "? " * 100_000,
    "tags": "a: !!python/object/apply:os.system [touch /tmp/owned]\n",
    "documents": "---\n" * 200_000,
    "twice": "version: 1\nversion: 1\n",
    "an alias of itself": "a: &a [*a]\n",
    "a key of any kind": "? [a, {b: c}]\n: d\n",
    "zeros": "\0" * 100_000,
    "a number": f"version: {'9' * 100_000}\n",
    "a date": "a: 2020-99-99\nb: 9999999999-01-01\n",
}
NAMES = ("finops.yml", "finops-usage.yml", "finops-policy.yml", "prices.yml", "prices.lock")


@pytest.mark.parametrize("name", ["k/a.yaml", "c/values.yaml"])
def test_a_repository_of_bombs(run: Run, name: str) -> None:
    head = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n"
    start = head if name.startswith("k/") else ""
    parts = {f"{at}/{name}": start + text for at, text in enumerate(MUCH.values())}
    charts = {
        f"{at}/c/{file}": text
        for at in range(len(MUCH))
        for file, text in (("Chart.yaml", yaml.safe_dump(d.CHART)), ("templates/a.yaml", POD))
        if name.startswith("c/")
    }
    ran = run({"main.tf": PROVIDER + NAT, **parts, **charts})
    assert ran.holds(seconds=5 * len(MUCH)).code == 0
    assert COSTS in ran.out


@pytest.mark.parametrize("what", MUCH)
def test_a_bomb_is_a_mistake_of_its_file(told: Told, what: str) -> None:
    for name in NAMES:
        code, _, err = told({"main.tf": d.CODE, name: MUCH[what]}, "estimate")
        assert code == 2, name
        assert err.count("\n") < 8


BROKEN = "apiVersion: v1\nkind: Pod\nmetadata: ["


def test_a_broken_document_among_good_ones(told: Told) -> None:
    good = [
        yaml.safe_dump({**d.manifest("Pod", "v1", spec=d.POD), "metadata": {"name": n}})
        for n in "ab"
    ]
    code, out, err = told(
        {"main.tf": PROVIDER + EKS, "k.yaml": "\n---\n".join([good[0], BROKEN, good[1]])}
    )
    assert code == 0
    assert "Pod/a" in out
    assert "Pod/b" in out
    assert "k.yaml" in err
