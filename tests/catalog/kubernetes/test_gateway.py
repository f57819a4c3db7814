"""A Gateway costs what its class buys, or the Service of the proxy that serves it."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.model import Status

from .conftest import AWS, AZURE, GOOGLE


def gateway(kind: str, name: str = "web", ports: str = "80 443", more: str = "") -> str:
    each = ", ".join(f"{{name: l{i}, port: {port}}}" for i, port in enumerate(ports.split()))
    return f"""
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {{name: {name}}}
spec: {{gatewayClassName: {kind}, listeners: [{each}]{more}}}
"""


def declared(name: str, controller: str) -> str:
    return f"""
---
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {{name: {name}}}
spec: {{controllerName: {controller}}}
"""


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("alb", "Load balancer   730 Hrs   14.60"),
        ("nlb", "Load balancer   730 Hrs   21.90"),
    ],
)
def test_the_controller_of_aws_makes_a_balancer_for_each(bill: Any, kind: str, line: str) -> None:
    bill(declared("mine", f"gateway.k8s.aws/{kind}") + gateway("mine"), line, AWS)


def test_a_proxy_of_its_own_has_a_service_of_its_own(bill: Any) -> None:
    text = declared("mine", "gateway.envoyproxy.io/gatewayclass-controller") + gateway("mine")
    bill(
        text,
        """
        Load balancer           730 Hrs   18.25
        Public IPv4 address    2190 Hrs   10.95
        """,
        AWS,
    )
    bill(text, "Address (Standard)   730 1 Hour   3.65", AZURE)


def test_one_for_istio_may_keep_to_the_cluster(costs: Any) -> None:
    inner = ", infrastructure: {annotations: {networking.istio.io/service-type: ClusterIP}}"
    (cost,) = costs(gateway("istio", more=inner), AWS).values()
    assert cost.status == Status.FREE


@pytest.mark.parametrize("kind", ["traefik", "kong"])
def test_a_shared_proxy_is_billed_by_its_own_service(costs: Any, kind: str) -> None:
    (cost,) = costs(gateway(kind), AWS).values()
    assert cost.status == Status.FREE


def test_classes_of_gke_have_forwarding_rules_for_each_port(bill: Any) -> None:
    # 3 gateways of 2 ports are 6 rules; listeners on one port share a rule
    text = "".join(gateway("gke-l7-global-external-managed", name, "80 443 443") for name in "abc")
    bill(
        text,
        """
        Forwarding rule    730 h   18.25
        Rules above five   730 h    7.30
        """,
        GOOGLE,
    )


def test_a_class_that_nobody_knows_has_no_price(costs: Any) -> None:
    (cost,) = costs(gateway("mystery"), AWS).values()
    assert cost.status == Status.UNPRICED
    assert "mystery" in cost.reason
