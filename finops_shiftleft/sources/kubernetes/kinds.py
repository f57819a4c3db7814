"""What is known of kinds: whose they are, which stand in no namespace, and where their pods are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...model import Value

GROUPS: dict[str, frozenset[str]] = {
    "Service": frozenset({""}),
    "Pod": frozenset({""}),
    "Node": frozenset({""}),
    "Deployment": frozenset({"apps", "extensions"}),
    "DeploymentConfig": frozenset({"apps.openshift.io", ""}),
    "Rollout": frozenset({"argoproj.io"}),
    "ScaledJob": frozenset({"keda.sh"}),
    "ScaledObject": frozenset({"keda.sh"}),
    "StatefulSet": frozenset({"apps"}),
    "DaemonSet": frozenset({"apps", "extensions"}),
    "ReplicaSet": frozenset({"apps", "extensions"}),
    "Job": frozenset({"batch"}),
    "CronJob": frozenset({"batch"}),
    "Ingress": frozenset({"networking.k8s.io", "extensions"}),
    "StorageClass": frozenset({"storage.k8s.io"}),
    "Gateway": frozenset({"gateway.networking.k8s.io"}),
    "NodePool": frozenset({"karpenter.sh"}),
    "Cluster": frozenset({"postgresql.cnpg.io"}),
}
"""The groups in which a kind is the one that is known by this name. Any other `Service` goes by
`Service.serving.knative.dev`."""

CLUSTER_WIDE = frozenset(
    (
        "APIService", "AKSNodeClass", "CertificateSigningRequest", "ClusterComplianceReport",
        "ClusterIssuer", "ClusterPolicy", "ClusterRole", "ClusterRoleBinding", "ComputeClass",
        "CSIDriver", "CSINode", "CustomResourceDefinition", "DeviceClass", "EC2NodeClass",
        "FlowSchema", "GatewayClass", "IngressClass", "MutatingWebhookConfiguration", "Namespace",
        "Node", "NodeClaim", "NodeClass", "NodeOverlay", "NodePool", "PersistentVolume",
        "PodSecurityPolicy", "PriorityClass", "PriorityLevelConfiguration", "ResourceSlice",
        "RuntimeClass", "SecurityContextConstraints", "StorageClass", "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment",
        "VolumeSnapshotClass", "VolumeSnapshotContent",
    )
)  # fmt: skip

TEMPLATES: dict[str, tuple[str, ...]] = {
    "Pod": (),
    "PodTemplate": ("template",),
    "CronJob": ("spec", "jobTemplate", "spec", "template"),
    **dict.fromkeys(
        (
            "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController",
            "DeploymentConfig", "Job", "Rollout",
        ),
        ("spec", "template"),
    ),
}  # fmt: skip
"""Where the pod is in the kinds that are described by one, from the object on."""


def qualified(kind: str, group: str) -> str:
    """The kind, or kind and group where the kind alone would be taken for another's."""
    known = GROUPS.get(kind)
    return kind if known is None or group in known else f"{kind}.{group}"


def template(kind: str, value: Mapping[str, Value]) -> Mapping[str, Value]:
    """The template of the pods of a kind in TEMPLATES; empty where it is left out."""
    found: Value = value
    for step in TEMPLATES[kind]:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found if isinstance(found, Mapping) else {}


def borrows(value: Mapping[str, Value]) -> bool:
    """Whether a Rollout takes its pods from a Deployment."""
    spec = value.get("spec")
    return isinstance(spec, Mapping) and bool(spec.get("workloadRef"))


def cluster_wide(found: Iterable[tuple[str, Mapping[str, Value]]]) -> frozenset[str]:
    """The kinds that stand in no namespace, also as the definitions among these say."""
    said: dict[str, bool] = {}
    for kind, value in found:
        spec = value.get("spec")
        if kind == "CustomResourceDefinition" and isinstance(spec, Mapping):
            names = spec.get("names")
            named = names.get("kind") if isinstance(names, Mapping) else None
            if isinstance(named, str):
                said[named] = spec.get("scope") == "Cluster"
    return frozenset(
        (CLUSTER_WIDE | {k for k, wide in said.items() if wide})
        - {k for k, wide in said.items() if not wide}
    )
