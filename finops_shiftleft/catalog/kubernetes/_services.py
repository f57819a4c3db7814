"""Which balancer a Service of type LoadBalancer is given, and how many rules it has there.

https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html
https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/
https://learn.microsoft.com/azure/aks/load-balancer-standard
https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
"""

from collections.abc import Callable, Mapping, Sequence

from ...model import Value
from ._cluster import cloud_of

Object = Mapping[str, Value]
Front = dict[str, Value]
NOTHING: Front = {"kind": "none"}
CLASSES = {
    "aws": {"service.k8s.aws/nlb", "eks.amazonaws.com/nlb"},
    "azure": set[str](),
    "google": {
        "networking.gke.io/l4-regional-external",
        "networking.gke.io/l4-regional-internal",
    },
}
CONTROLLER = "aws-load-balancer-controller"
AWS, AZURE = "service.beta.kubernetes.io/aws-load-balancer-", "service.beta.kubernetes.io/azure-"
GOOGLE = ("networking.gke.io/load-balancer-type", "cloud.google.com/load-balancer-type")
REUSED = (f"{AZURE}pip-name", f"{AZURE}load-balancer-ipv4", f"{AZURE}pip-prefix-id")


def says(marks: Object, name: str) -> str:
    """An annotation as text; "" where there is none."""
    return str(marks.get(name) or "")


def families(spec: Object) -> int:
    """A Service of both IP families has each of its rules twice."""
    two = len(spec.get("ipFamilies") or ()) > 1 or spec.get("ipFamilyPolicy") == "RequireDualStack"
    return 2 if two else 1


def on_aws(spec: Object, marks: Object, cluster: Object) -> Front:
    """A network load balancer where a class or an annotation asks for one, in Auto Mode, or where
    the AWS Load Balancer Controller takes every Service; else a classic one. The controller's face
    inwards unless they are told not to, the others outwards."""
    asked = says(marks, f"{AWS}type")
    named = asked in ("external", "nlb-ip") or spec.get("loadBalancerClass") is not None
    ruled = cluster.get("mode") == "auto" or CONTROLLER in (cluster.get("controllers") or ())
    scheme = says(marks, f"{AWS}scheme")
    inward = says(marks, f"{AWS}internal") not in ("", "false")
    usual = "internal" if named or ruled or inward else "internet-facing"
    public = (scheme or usual) == "internet-facing"
    own = says(marks, f"{AWS}eip-allocations")  # addresses that are billed as themselves
    kind = "nlb" if named or ruled or asked == "nlb" else "clb"
    return {"kind": kind, "public": public and not own}


def on_azure(spec: Object, marks: Object, cluster: Object) -> Front:
    """All Services of a cluster share one balancer, and those that face inwards another: a rule for
    each port. Each that faces outwards has an address, unless it is given one."""
    rules = len(spec.get("ports") or ()) * families(spec)
    if says(marks, f"{AZURE}load-balancer-internal").lower() == "true":
        return {"kind": "azure", "pool": "azure-internal", "rules": rules, "public": False}
    given = spec.get("loadBalancerIP") or any(says(marks, name) for name in REUSED)
    return {"kind": "azure", "pool": "azure-public", "rules": rules, "public": not given}


def on_google(spec: Object, marks: Object, cluster: Object) -> Front:
    """A forwarding rule for each protocol, in the region."""
    protocols = {str(port.get("protocol") or "TCP") for port in spec.get("ports") or ()}
    inward = any(says(marks, name).lower() == "internal" for name in GOOGLE)
    inward = inward or str(spec.get("loadBalancerClass")).endswith("-internal")
    rules = max(len(protocols), 1) * families(spec)
    scheme = "INTERNAL" if inward else "EXTERNAL"
    return {"kind": "gcp", "pool": "google-region", "rules": rules, "scheme": scheme}


Rule = Callable[[Object, Object, Object], Front]
CLOUDS: Mapping[str, Rule] = {"aws": on_aws, "azure": on_azure, "google": on_google}


def service(spec: Object, marks: Object, cluster: Object | None) -> Front:
    """Only a Service of type LoadBalancer has a balancer, and not one of the cluster's own."""
    if spec.get("type") != "LoadBalancer":
        return NOTHING
    cloud, wanted = cloud_of(cluster), spec.get("loadBalancerClass")
    if cloud == "none" or (wanted is not None and wanted not in CLASSES[cloud]):
        return NOTHING
    return CLOUDS[cloud](spec, marks, cluster or {})


def listening(ports: Sequence[Value]) -> Object:
    """The Service that a controller makes for a gateway."""
    return {"type": "LoadBalancer", "ports": ports}
