"""What placement reads of Terraform's resources, beyond what pricing does."""

from __future__ import annotations

from collections.abc import Mapping

KUBERNETES = frozenset({"metadata", "spec"})
OBJECTS = {"kubernetes_manifest": "manifest", "kubectl_manifest": "yaml_body"}
CLUSTERS: Mapping[str, frozenset[str]] = {
    "aws_eks_cluster": frozenset(
        {"name", "version", "compute_config", "vpc_config", "upgrade_policy"}
    ),
    "aws_eks_node_group": frozenset(
        {"cluster_name", "node_group_name", "instance_types", "scaling_config", "capacity_type"}
        | {"labels", "taint", "disk_size", "ami_type", "launch_template", "subnet_ids"}
    ),
    "aws_eks_fargate_profile": frozenset({"cluster_name", "fargate_profile_name", "selector"}),
    "aws_eks_addon": frozenset({"cluster_name", "addon_name"}),
    "azurerm_kubernetes_cluster": frozenset(
        {"name", "location", "kubernetes_version", "sku_tier", "default_node_pool"}
        | {"network_profile", "aci_connector_linux", "node_provisioning_profile"}
        | {"web_app_routing", "ingress_application_gateway"}
    ),
    "azurerm_kubernetes_cluster_node_pool": frozenset(
        {"name", "kubernetes_cluster_id", "vm_size", "node_count", "min_count", "max_count"}
        | {"auto_scaling_enabled", "enable_auto_scaling", "max_pods", "node_labels", "node_taints"}
        | {"priority", "os_type", "os_disk_size_gb", "os_disk_type", "zones", "mode"}
    ),
    "google_container_cluster": frozenset(
        {"name", "location", "node_locations", "enable_autopilot", "min_master_version"}
        | {"node_version", "initial_node_count", "node_config", "node_pool", "cluster_autoscaling"}
        | {"remove_default_node_pool", "default_max_pods_per_node", "ip_allocation_policy"}
    ),
    "google_container_node_pool": frozenset(
        {"name", "cluster", "location", "node_locations", "node_count", "initial_node_count"}
        | {"autoscaling", "node_config", "max_pods_per_node"}
    ),
    "helm_release": frozenset({"name", "chart", "namespace", "repository", "values", "set"}),
}


def reads(kind: str) -> frozenset[str]:
    """The attributes of a type that placement looks at; empty for most."""
    if kind in OBJECTS:
        return frozenset({OBJECTS[kind]})
    return KUBERNETES if kind.startswith("kubernetes_") else CLUSTERS.get(kind, frozenset())
