"""Which balancer an Ingress or a Gateway is given by its class.

https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-alb.html
https://cloud.google.com/kubernetes-engine/docs/concepts/ingress
https://cloud.google.com/kubernetes-engine/docs/how-to/gatewayclass-capabilities
https://learn.microsoft.com/azure/aks/concepts-network-ingress
"""

from collections.abc import Mapping, Sequence

from ...errors import NotListed
from ...model import Value
from ._cluster import annotations_of, cloud_of
from ._services import NOTHING, Front, Object, listening, says, service

CLASS, ALLOW_HTTP = "kubernetes.io/ingress.class", "kubernetes.io/ingress.allow-http"
ALB, GKE = "alb.ingress.kubernetes.io/", "networking.gke.io/"
DEFAULT = "ingressclass.kubernetes.io/is-default-class"
CERTIFICATES = (
    "ingress.gcp.kubernetes.io/pre-shared-cert",
    f"{GKE}managed-certificates",
    f"{GKE}certmap",
)
# What a class name or a controller stands for; every other controller runs in the cluster
KINDS = {
    "alb": "alb",
    "ingress.k8s.aws/alb": "alb",
    "eks.amazonaws.com/alb": "alb",
    "gce": "gce",
    "gce-internal": "gce-internal",
    "azure-alb-external": "agc",
    "alb.networking.azure.io/alb-controller": "agc",
}
AWS_GATEWAYS = {"gateway.k8s.aws/alb": "alb", "gateway.k8s.aws/nlb": "nlb"}
# Each Gateway of these classes or controllers has a Service of type LoadBalancer of its own
OWN_SERVICE = (
    "gateway.envoyproxy.io/gatewayclass-controller",
    "gateway.nginx.org/nginx-gateway-controller",
    "io.cilium/gateway-controller",
    "istio.io/gateway-controller",
    "kgateway.dev/kgateway",
    "openshift.io/gateway-controller",
    "projectcontour.io/gateway-controller",
    "cilium", "eg", "envoy-gateway", "istio", "kgateway", "nginx",
)  # fmt: skip
# These configure a proxy that has its own Service
SHARED = (
    "istio.io/unmanaged-gateway", "konghq.com/kic-gateway-controller",
    "istio.io/mesh-controller", "traefik.io/gateway-controller",
    "haproxy-ingress.github.io/controller", "istio-waypoint", "kong", "traefik",
)  # fmt: skip


def ingress_class(kind: str, metadata: Object | None, spec: Object | None) -> Object | None:
    """An IngressClass, or the parameters of one on AWS."""
    if kind not in ("IngressClass", "IngressClassParams"):
        return None
    said = spec or {}
    return {
        "kind": kind,
        "name": (metadata or {}).get("name"),
        "usual": says(annotations_of(metadata), DEFAULT) == "true",
        "controller": said.get("controller"),
        "parameters": (said.get("parameters") or {}).get("name"),
        "group": (said.get("group") or {}).get("name"),
        "scheme": said.get("scheme"),
    }


def gateway_class(kind: str, metadata: Object | None, controller: str | None) -> Object | None:
    """A GatewayClass, by its name."""
    if kind != "GatewayClass":
        return None
    return {"name": (metadata or {}).get("name"), "controller": controller}


def ingress(
    spec: Object, marks: Object, cluster: Object | None, classes: Sequence[Object]
) -> Front:
    """The class names a controller: one that buys a balancer, or a proxy in the cluster."""
    cloud = cloud_of(cluster)
    known = {one.get("name"): one for one in classes if one["kind"] == "IngressClass"}
    usual = next((name for name, one in known.items() if one["usual"]), None)
    name = spec.get("ingressClassName") or marks.get(CLASS) or usual
    if name is None:
        name = "gce" if cloud == "google" else "nginx"
    found = known.get(name) or {}
    kind = KINDS.get(str(found.get("controller") or name), "none")
    if kind == "alb":
        named = [one for one in classes if one["kind"] == "IngressClassParams"]
        told = next((one for one in named if one.get("name") == found.get("parameters")), {})
        return alb(marks, told)
    if kind.startswith("gce"):
        return gce(spec, marks, kind)
    return {"kind": kind}


def alb(marks: Object, told: Object) -> Front:
    """One application load balancer for each Ingress, and one for all of a group. It faces inwards
    unless it is told not to."""
    group = told.get("group") or marks.get(f"{ALB}group.name")
    scheme = told.get("scheme") or says(marks, f"{ALB}scheme")
    return {
        "kind": "alb",
        "pool": "alb",
        "once": str(group or ""),
        "rules": 1,
        "public": scheme == "internet-facing",
    }


def gce(spec: Object, marks: Object, kind: str) -> Front:
    """A forwarding rule for HTTP, unless it is switched off, and one for HTTPS where there are
    certificates."""
    plain = says(marks, ALLOW_HTTP).lower() != "false"
    secret = bool(spec.get("tls")) or any(says(marks, name) for name in CERTIFICATES)
    pool = "google-global" if kind == "gce" else "google-region"
    scheme = "EXTERNAL_MANAGED" if kind == "gce" else "INTERNAL_MANAGED"
    return {"kind": kind, "pool": pool, "rules": int(plain) + int(secret), "scheme": scheme}


def gateway(
    spec: Object, marks: Object, cluster: Object | None, classes: Sequence[Object]
) -> Front:
    """The class names a controller: one that buys a balancer, or one that runs a proxy behind a
    Service of its own."""
    name = str(spec.get("gatewayClassName"))
    found = next((one.get("controller") for one in classes if one.get("name") == name), None)
    listeners = spec.get("listeners") or ()
    if name.startswith("gke-l7-"):
        return gke(name, len(ports(listeners)))
    if name.startswith("azure-alb-") or KINDS.get(str(found)) == "agc":
        return {"kind": "agc"}
    if found in AWS_GATEWAYS:
        return {"kind": AWS_GATEWAYS[found], "pool": "gateway", "rules": 1, "public": False}
    if found in SHARED or name in SHARED:
        return NOTHING
    if found in OWN_SERVICE or name in OWN_SERVICE or name.startswith("openshift"):
        about = (spec.get("infrastructure") or {}).get("annotations") or {}
        wanted = says(about, "networking.istio.io/service-type") or says(
            marks, "networking.istio.io/service-type"
        )
        given = wanted in ("ClusterIP", "NodePort") or spec.get("addresses")
        return NOTHING if given else service(listening(ports(listeners)), about, cluster)
    raise NotListed(f"unknown gateway class {name}: what balancer it makes is not known here")


def gke(name: str, listeners: int) -> Front:
    """A forwarding rule for each port that is listened on; the class says where they are."""
    near = "rilb" in name or "regional" in name
    return {
        "kind": "gce-internal" if near else "gce",
        "pool": "google-region" if near else "google-global",
        "rules": listeners,
        "scheme": "INTERNAL_MANAGED" if "rilb" in name else "EXTERNAL_MANAGED",
    }


def ports(listeners: Sequence[Value]) -> list[Object]:
    """The ports of a Service for listeners: those on one port share it."""
    said: Mapping[str, Object] = {str(one.get("port")): one for one in listeners}
    return [{"port": port, "protocol": "TCP"} for port in said]
