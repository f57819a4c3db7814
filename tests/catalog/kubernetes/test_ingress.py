"""An Ingress costs what its class buys: an ALB, forwarding rules, or nothing but a proxy."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.model import Status

from .conftest import AWS, AZURE, GOOGLE

GROUP = "alb.ingress.kubernetes.io/group.name"
SCHEME = "alb.ingress.kubernetes.io/scheme"
ALB = "Load balancer   730 Hrs   14.60"


def ingress(name: str, kind: str | None = None, marks: str = "", more: str = "") -> str:
    said = f"ingressClassName: {kind}, " if kind else ""
    return f"""
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {{name: {name}, annotations: {{{marks}}}}}
spec: {{{said}defaultBackend: {{service: {{name: web, port: {{number: 80}}}}}}{more}}}
"""


def test_four_of_which_three_are_a_group_are_two_balancers(bill: Any) -> None:
    shared = "".join(ingress(name, "alb", f"{GROUP}: shared") for name in "abc")
    bill(shared + ingress("d", "alb"), f"{ALB}\n{ALB}", AWS)


def test_a_group_spans_namespaces(bill: Any) -> None:
    text = ingress("a", "alb", f"{GROUP}: shared")
    bill(text + text.replace("name: a,", "name: a, namespace: other,"), ALB, AWS)


def test_who_shares_the_balancer_of_another_is_free(costs: Any) -> None:
    text = "".join(ingress(name, "alb", f"{GROUP}: shared") for name in "ab")
    status = {address: cost.status for address, cost in costs(text, AWS).items()}
    assert status == {"default/Ingress/a": Status.PRICED, "default/Ingress/b": Status.FREE}


def test_one_that_faces_outwards_has_an_address_in_two_zones_at_least(bill: Any) -> None:
    text = ingress("web", "alb", f"{SCHEME}: internet-facing")
    bill(text, f"{ALB}\nPublic IPv4 address   1460 Hrs   7.30", {**AWS, "zones": 1})


def test_a_class_of_the_code_says_who_serves_it(bill: Any) -> None:
    declared = """
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: public}
spec:
  controller: ingress.k8s.aws/alb
  parameters: {apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: public}
---
apiVersion: elbv2.k8s.aws/v1beta1
kind: IngressClassParams
metadata: {name: public}
spec: {group: {name: everything}, scheme: internet-facing}
"""
    text = declared + ingress("a", "public") + ingress("b", "public")
    bill(text, f"{ALB}\nPublic IPv4 address   2190 Hrs   10.95", AWS)


def test_the_class_may_be_an_annotation(bill: Any) -> None:
    bill(ingress("a", marks="kubernetes.io/ingress.class: alb"), ALB, AWS)


@pytest.mark.parametrize("kind", ["nginx", "traefik", "azure-application-gateway", None])
def test_a_proxy_in_the_cluster_is_billed_as_itself(costs: Any, kind: str | None) -> None:
    for cluster in (AWS, AZURE):
        (cost,) = costs(ingress("a", kind), cluster).values()
        assert cost.status == Status.FREE


RULE = "Forwarding rule   730 h   18.25"


@pytest.mark.parametrize("kind", ["gce", None])
def test_on_google_one_with_tls_has_two_rules(bill: Any, kind: str | None) -> None:
    # Seven of one rule are 5 in one charge and 2 more; with TLS 14: 9 more
    plain = "".join(ingress(name, kind) for name in "abcdefg")
    secret = plain.replace("}}}}", "}}}, tls: [{secretName: web}]}")
    more = "Rules above five   730 h   7.30"
    bill(plain, "\n".join([RULE, more, more]), GOOGLE)
    # a 1-2, b 3-4, c 5-6 (one above), then two above for each of d to g
    two = "Rules above five   1460 h   14.60"
    bill(secret, "\n".join([RULE, more, two, two, two, two]), GOOGLE)


def test_without_http_only_the_rule_of_tls_is_left(bill: Any) -> None:
    off = 'kubernetes.io/ingress.allow-http: "false"'
    text = "".join(ingress(name, "gce", off, ", tls: [{secretName: web}]") for name in "abcdef")
    bill(text, f"{RULE}\nRules above five   730 h   7.30", GOOGLE)


def test_rules_of_a_region_are_not_counted_with_those_of_the_world(bill: Any) -> None:
    bill(ingress("a", "gce") + ingress("b", "gce-internal"), f"{RULE}\n{RULE}", GOOGLE)


def test_application_gateway_for_containers_is_in_no_list(costs: Any) -> None:
    (cost,) = costs(ingress("a", "azure-alb-external"), AZURE).values()
    assert cost.status == Status.UNPRICED
    assert "Application Gateway for Containers" in cost.reason
