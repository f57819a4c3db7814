"""Small documents of every kind that is read, each valid; and what people put in wrong places."""

from __future__ import annotations

from typing import Any

import yaml

AWS = "registry.terraform.io/hashicorp/aws"
CODE = """provider "aws" { region = "us-east-1" }
resource "aws_nat_gateway" "kept" {
  tags = { owner = "x" }
}
resource "aws_lambda_function" "f" { memory_size = 128 }
resource "aws_instance" "i" { instance_type = "t3.micro" }
"""
POD = {"containers": [{"name": "a", "image": "x", "resources": {"requests": {"cpu": "250m"}}}]}
USAGE = {
    "version": 0.1,
    "resource_usage": {
        "aws_lambda_function.f": {
            "monthly_requests": 1_000_000,
            "request_duration_ms": {"low": 1, "expected": 2, "high": 3},
        },
        "aws_nat_gateway.*": {"monthly_data_processed_gb": "10 * 3"},
    },
    "resource_type_default_usage": {"aws_instance": {"monthly_hours": 100}},
}
POLICY = yaml.safe_load("""
version: 1
currency: USD
budgets:
  - name: all
    match: { project: "*", tags: { owner: x } }
    monthly: 12
    warn_at: 80%
    delta: { monthly: 500, percent: 10 }
    judge: high
rules:
  - { id: required-tags, tags: [owner, cost-center], level: warning }
  - id: no-gpu
    deny: { type: aws_instance, where: { instance_type: ["p*", "t*"] }, unless: { project: "x/*" } }
  - { id: coverage, max_unpriced: 0, max_unknown_share: 5% }
waivers:
  - { rule: required-tags, match: { path: "**" }, owner: a, expires: 2027-01-31, reason: b }
""")
SETTINGS = yaml.safe_load("""
version: 1
region: us-east-1
currency: USD
projects:
  - { path: ".", name: x, environment: prod, workspace: w, account: a, vars: { a: 1, b: true }, env: { A: b } }
  - { path: y, exclude: true }
modules: { hosts: [example.com] }
kubernetes:
  prod:
    provider: aws
    region: us-east-1
    mode: nodes
    kubernetes_version: "1.30"
    pools: [{ instance_type: m5.large, nodes: 3, labels: { a: b }, taints: ["a=b:NoSchedule"] }]
    roots: ["*"]
    existing_requests: { cpu: 1, memory: 1Gi }
""")
PRICES: dict[str, Any] = {
    "version": 1,
    "prices": [
        {"match": {"provider": "aws", "where": {"instanceType": "t3.*"}}, "fixed": 0.5},
        {"match": {"region": "us-*"}, "percent_off": 10},
    ],
    "missing": [{"match": {"service": "X"}, "unit": "Hrs", "price": 1, "note": "z"}],
    "commitments": [
        {
            "name": "sp",
            "match": {"service": "AmazonEC2"},
            "covers": 50,
            "percent_off": 30,
            "upfront": 10,
            "months": 12,
        }
    ],
    "overall": {"percent_off": 5},
    "support": {"percent": 10, "minimum": 100},
    "exchange": {"EUR": 0.9},
    "warn_after_months": 3,
}
RESOURCE = {
    "address": "aws_instance.a[0]",
    "mode": "managed",
    "type": "aws_instance",
    "name": "a",
    "index": 0,
    "provider_name": AWS,
    "schema_version": 1,
    "sensitive_values": {"tags": {}},
    "values": {"instance_type": "t3.micro", "root_block_device": [{"volume_size": 10}], "tags": {}},
}
CHANGE = {
    "actions": ["update"],
    "before": {"instance_type": "t2.micro"},
    "after": {"instance_type": "t3.micro"},
    "after_unknown": {"id": True},
    "before_sensitive": False,
    "after_sensitive": {},
}
PLAN = {
    "format_version": "1.2",
    "terraform_version": "1.9.0",
    "planned_values": {
        "root_module": {
            "resources": [RESOURCE],
            "child_modules": [
                {
                    "address": "module.m",
                    "resources": [{**RESOURCE, "address": "module.m.aws_instance.a[0]"}],
                }
            ],
        }
    },
    "resource_changes": [
        {**RESOURCE, "change": CHANGE},
        {**RESOURCE, "deposed": "x", "change": {**CHANGE, "actions": ["delete"], "after": None}},
    ],
    "prior_state": {"format_version": "1.0", "values": {"root_module": {"resources": [RESOURCE]}}},
    "configuration": {
        "provider_config": {
            "aws": {"name": "aws", "expressions": {"region": {"constant_value": "us-east-1"}}}
        },
        "root_module": {
            "resources": [
                {
                    "address": "aws_instance.a",
                    "mode": "managed",
                    "type": "aws_instance",
                    "name": "a",
                    "provider_config_key": "aws",
                    "expressions": {"instance_type": {"references": ["var.t"]}},
                    "count_expression": {"constant_value": 1},
                }
            ],
            "module_calls": {"m": {"source": "./m", "module": {"resources": []}}},
        },
    },
    "variables": {"t": {"value": "x"}},
}
STATE = {
    "version": 4,
    "terraform_version": "1.9.0",
    "outputs": {"a": {"value": 1, "type": "number"}},
    "resources": [
        {
            "module": "module.m",
            "mode": "managed",
            "type": "aws_instance",
            "name": "a",
            "each": "list",
            "provider": f'provider["{AWS}"]',
            "instances": [
                {
                    "index_key": 0,
                    "schema_version": 1,
                    "dependencies": ["a.b"],
                    "attributes": {"instance_type": "t3.micro", "arn": "arn:aws:ec2:us-east-1:1:i"},
                    "sensitive_attributes": [[{"type": "get_attr", "value": "x"}]],
                },
                {"index_key": "k", "deposed": "x", "attributes": {"instance_type": "t3.micro"}},
            ],
        }
    ],
}


def manifest(kind: str, version: str, **rest: Any) -> dict[str, Any]:
    return {
        "apiVersion": version,
        "kind": kind,
        "metadata": {"name": "a", "namespace": "n"},
        **rest,
    }


TEMPLATE = {"metadata": {"labels": {"a": "b"}}, "spec": POD}
MANIFESTS = [
    manifest("Deployment", "apps/v1", spec={"replicas": 2, "selector": {}, "template": TEMPLATE}),
    manifest(
        "StatefulSet",
        "apps/v1",
        spec={
            "replicas": 3,
            "template": TEMPLATE,
            "volumeClaimTemplates": [
                {"metadata": {"name": "d"}, "spec": {"resources": {"requests": {"storage": "1Gi"}}}}
            ],
        },
    ),
    manifest(
        "HorizontalPodAutoscaler",
        "autoscaling/v2",
        spec={
            "minReplicas": 1,
            "maxReplicas": 5,
            "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "a"},
        },
    ),
    manifest(
        "CronJob",
        "batch/v1",
        spec={"schedule": "*/5 * * * *", "jobTemplate": {"spec": {"template": TEMPLATE}}},
    ),
    manifest("Service", "v1", spec={"type": "LoadBalancer", "ports": [{"port": 80}]}),
    manifest(
        "ScaledObject",
        "keda.sh/v1alpha1",
        spec={
            "scaleTargetRef": {"name": "a"},
            "minReplicaCount": 0,
            "maxReplicaCount": 9,
            "triggers": [
                {"type": "cron", "metadata": {"start": "0 8 * * *", "desiredReplicas": 5}}
            ],
        },
    ),
    manifest(
        "NodePool",
        "karpenter.sh/v1",
        spec={
            "limits": {"cpu": 100},
            "template": {
                "spec": {"requirements": [{"key": "a", "operator": "In", "values": ["spot"]}]}
            },
        },
    ),
    manifest(
        "Application",
        "argoproj.io/v1alpha1",
        spec={
            "source": {"repoURL": "https://x/a", "path": "x", "helm": {"valueFiles": ["v.yaml"]}},
            "destination": {"namespace": "z"},
        },
    ),
    manifest(
        "ApplicationSet",
        "argoproj.io/v1alpha1",
        spec={
            "generators": [
                {"list": {"elements": [{"a": "b"}]}},
                {"git": {"repoURL": "x", "directories": [{"path": "*"}]}},
                {"matrix": {"generators": [{"list": {"elements": [{"c": "d"}]}}]}},
            ],
            "template": {"metadata": {"name": "{{a}}"}, "spec": {"source": {"path": "{{path}}"}}},
        },
    ),
    manifest(
        "HelmRelease",
        "helm.toolkit.fluxcd.io/v2",
        spec={
            "chart": {
                "spec": {"chart": "./x", "sourceRef": {"kind": "GitRepository", "name": "g"}}
            },
            "values": {"a": 1},
            "valuesFrom": [{"kind": "ConfigMap", "name": "z"}],
        },
    ),
    manifest(
        "Kustomization",
        "kustomize.toolkit.fluxcd.io/v1",
        spec={"path": "./x", "postBuild": {"substitute": {"a": "b"}}},
    ),
    {"apiVersion": "v1", "kind": "List", "items": [manifest("Pod", "v1", spec=POD)]},
]
KUSTOMIZATION = {
    "resources": ["a.yaml", "../base"],
    "patches": [{"path": "p.yaml", "target": {"kind": "Deployment"}}],
    "replicas": [{"name": "a", "count": 3}],
    "images": [{"name": "x", "newTag": "2"}],
    "configMapGenerator": [{"name": "c", "files": ["f.txt"], "literals": ["a=b"]}],
    "helmCharts": [{"name": "c", "repo": "https://x", "version": "1", "valuesInline": {"a": 1}}],
    "components": ["c"],
    "generators": ["g.yaml"],
}
CHART = {
    "apiVersion": "v2",
    "name": "c",
    "version": "1.0.0",
    "kubeVersion": ">=1.20",
    "dependencies": [{"name": "d", "version": "1", "repository": "file://../d", "alias": "z"}],
}
WRONG: list[Any] = [
    *(None, True, False, 0, -1, 1.5, 1e308, -0.0, 10**40, float("inf"), float("nan"), "", "x"),
    *([], {}, [None], [[]], {"": None}, {"a": 1}, [1] * 50, {"x": {"y": [{}]}}, "a" * 5_000),
    *("\x1b[31m\n::error::x", "<b>", "${a}", "{{ .Values.x }}", "1e400", "2020-13-45", "../../x", "/"),
    *("9" * 500, "*" * 300, "(" * 300, "mon-fri 08-20", "100%", "-5%", "10 / 0", "1 ** 9 ** 9"),
]  # fmt: skip


def places(value: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every part."""
    found = [here]
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            found += places(item, (*here, key))
    return found


def replaced(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The document with another value at a place; without it where `new` is Ellipsis."""
    if not path:
        return None if new is ... else new
    key, *rest = path
    if isinstance(value, dict):
        found = {k: replaced(v, tuple(rest), new) if k == key else v for k, v in value.items()}
        return {k: v for k, v in found.items() if not (k == key and not rest and new is ...)}
    found = [replaced(v, tuple(rest), new) if at == key else v for at, v in enumerate(value)]
    return [v for at, v in enumerate(found) if not (at == key and not rest and new is ...)]
