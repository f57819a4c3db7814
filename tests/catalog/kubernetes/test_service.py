"""Services of type LoadBalancer have a balancer of their cloud; some clouds share one."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.model import Status

from .conftest import AWS, AZURE, GOOGLE

AWS_TYPE = "service.beta.kubernetes.io/aws-load-balancer-type"
AWS_SCHEME = "service.beta.kubernetes.io/aws-load-balancer-scheme"


def service(name: str, ports: str = "80", marks: str = "", more: str = "") -> str:
    listed = ", ".join(f"{{name: p{port}, port: {port}}}" for port in ports.split())
    return f"""
---
apiVersion: v1
kind: Service
metadata: {{name: {name}, annotations: {{{marks}}}}}
spec: {{type: LoadBalancer, ports: [{listed}], selector: {{app: web}}{more}}}
"""


@pytest.mark.parametrize("kind", ["ClusterIP", "NodePort", "ExternalName"])
def test_other_types_are_free(costs: Any, kind: str) -> None:
    (cost,) = costs(service("web").replace("LoadBalancer", kind), AWS).values()
    assert cost.status == Status.FREE


def test_one_without_a_type_is_free_without_any_cluster(costs: Any) -> None:
    (cost,) = costs(service("web").replace("type: LoadBalancer,", "")).values()
    assert cost.status == Status.FREE


def test_without_a_cluster_a_balancer_has_no_price(costs: Any) -> None:
    (cost,) = costs(service("web")).values()
    assert cost.status == Status.UNPRICED
    assert "no cluster is known" in cost.reason


def test_a_controller_of_ones_own_buys_nothing(costs: Any) -> None:
    text = service("web", more=", loadBalancerClass: metallb.universe.tf/metallb")
    for cluster in (AWS, AZURE, GOOGLE, {**AWS, "mode": "none"}):
        assert [cost.status for cost in costs(text, cluster).values()] == [Status.FREE]


# ------------------------------------------------------------------------------------------- AWS


def test_aws_makes_a_classic_balancer_with_an_address_in_each_zone(bill: Any) -> None:
    bill(
        service("web"),
        """
        Load balancer           730 Hrs   18.25
        Public IPv4 address    2190 Hrs   10.95
        """,
        AWS,
    )


def test_one_that_faces_inwards_has_no_addresses(bill: Any) -> None:
    inward = 'service.beta.kubernetes.io/aws-load-balancer-internal: "true"'
    bill(service("web", marks=inward), "Load balancer   730 Hrs   18.25", AWS)


@pytest.mark.parametrize("asked", ["external", "nlb-ip"])
def test_the_controller_makes_network_balancers_that_face_inwards(bill: Any, asked: str) -> None:
    marks = f"{AWS_TYPE}: {asked}"
    bill(service("web", marks=marks), "Load balancer   730 Hrs   21.90", AWS)


def test_the_legacy_provider_makes_one_that_faces_outwards(bill: Any) -> None:
    bill(
        service("web", marks=f"{AWS_TYPE}: nlb"),
        """
        Load balancer    730 Hrs   21.90
        Public IPv4 address       2190 Hrs   10.95
        """,
        AWS,
    )


@pytest.mark.parametrize(
    ("cluster", "more"),
    [
        ({**AWS, "mode": "auto"}, ""),
        ({**AWS, "controllers": ["aws-load-balancer-controller"]}, ""),
        (AWS, ", loadBalancerClass: service.k8s.aws/nlb"),
        (AWS, ", loadBalancerClass: eks.amazonaws.com/nlb"),
    ],
)
def test_auto_mode_and_the_controller_take_every_service(
    bill: Any, cluster: dict[str, object], more: str
) -> None:
    text = service("web", marks=f"{AWS_SCHEME}: internet-facing", more=more)
    bill(
        text,
        """
        Load balancer    730 Hrs   21.90
        Public IPv4 address       2190 Hrs   10.95
        """,
        cluster,
    )


def test_where_zones_are_not_known_there_are_two(bill: Any) -> None:
    bill(
        service("web"),
        """
        Load balancer             730 Hrs   18.25
        Public IPv4 address ~    1460 Hrs    7.30
        """,
        {**AWS, "zones": None},
    )


def test_usage_is_priced_by_the_keys_of_the_clouds_balancer(bill: Any) -> None:
    inward = 'service.beta.kubernetes.io/aws-load-balancer-internal: "true"'
    bill(
        service("web", marks=inward),
        """
        Load balancer      730 Hrs   18.25
        Data processed    1000 GB     8.00
        """,
        AWS,
        usage={"Service": {"monthly_data_processed_gb": 1000}},
    )


# ----------------------------------------------------------------------------------------- Azure


def test_three_services_of_two_ports_on_azure(bill: Any) -> None:
    # 6 rules and the outbound one are 7: two above the five that the cluster's balancer includes.
    # a has rules 2 and 3, b 4 and 5, c 6 and 7. An address each is 730 x 0.005
    bill(
        "".join(service(name, "80 443") for name in "abc"),
        """
        Address (Standard)    730 1 Hour   3.65
        Address (Standard)    730 1 Hour   3.65
        Further rules   1460 1/Hour   14.60
        Address (Standard)    730 1 Hour   3.65
        """,
        AZURE,
    )


def test_services_of_azure_that_face_inwards_share_another_balancer(bill: Any) -> None:
    # 6 rules: the first opens it, and one is above five
    inward = 'service.beta.kubernetes.io/azure-load-balancer-internal: "true"'
    bill(
        "".join(service(name, "80 443", inward) for name in "abc"),
        """
        Balancer    730 1/Hour   18.25
        Further rules   730 1/Hour   7.30
        """,
        AZURE,
    )


def test_an_address_that_is_given_is_billed_as_itself(bill: Any) -> None:
    given = "service.beta.kubernetes.io/azure-pip-name: front"
    bill(service("web", marks=given), "", AZURE)


def test_both_families_of_addresses_double_the_rules(bill: Any) -> None:
    # 1 outbound + 3 x 2 = 7
    text = service("web", "80 443 8080", more=", ipFamilies: [IPv4, IPv6]")
    bill(
        text,
        """
        Further rules   1460 1/Hour   14.60
        Address (Standard)    730 1 Hour   3.65
        """,
        AZURE,
    )


# ---------------------------------------------------------------------------------------- Google


def test_five_forwarding_rules_cost_as_much_as_one(bill: Any) -> None:
    # seven rules: one charge for the first five, 730 x 0.025, and two of 730 x 0.01
    bill(
        "".join(service(name) for name in "abcdefg"),
        """
        Forwarding rule    730 h   18.25
        Rules above five   730 h    7.30
        Rules above five   730 h    7.30
        """,
        GOOGLE,
    )


def test_a_rule_for_each_protocol(bill: Any) -> None:
    ports = "{name: u, port: 53, protocol: UDP}, {name: t, port: 53}"
    text = "".join(service(name).replace("{name: p80, port: 80}", ports) for name in "abc")
    bill(
        text,
        """
        Forwarding rule    730 h   18.25
        Rules above five   730 h    7.30
        """,
        GOOGLE,
    )


@pytest.mark.parametrize(
    "marks",
    [
        "networking.gke.io/load-balancer-type: Internal",
        "cloud.google.com/load-balancer-type: Internal",
    ],
)
def test_data_within_google_has_a_price_of_its_own(bill: Any, marks: str) -> None:
    bill(
        service("web", marks=marks),
        """
        Forwarding rule    730 h   18.25
        Data processed   100 GiBy   0.90
        """,
        GOOGLE,
        usage={"Service": {"monthly_ingress_data_gb": 100}},
    )


def test_machines_of_ones_own_are_told_from_a_cluster_that_nobody_knows(costs: Any) -> None:
    nobody = {"provider": None, "mode": "none", "known": False}
    for cluster, status in ((nobody, Status.UNPRICED), ({"mode": "none"}, Status.FREE)):
        assert [cost.status for cost in costs(service("web"), cluster).values()] == [status]
