"""Which disk a claim is given: its class in the code, in finops.yml, or one that clusters
come with.

https://kubernetes.io/docs/concepts/storage/storage-classes/
https://docs.aws.amazon.com/eks/latest/userguide/storage-classes.html
https://learn.microsoft.com/azure/aks/concepts-storage
https://cloud.google.com/kubernetes-engine/docs/concepts/persistent-volumes
"""

from collections.abc import Mapping, Sequence

from ...errors import NotListed
from ...model import Value
from ..vocabulary import among, assume, attr, derive, first
from ._cluster import CLOUD, annotations_of, cloud_of

Class = Mapping[str, Value]
CLASSES = ("StorageClass", "kubernetes_storage_class", "kubernetes_storage_class_v1")
MANIFESTS = ("kubernetes_manifest", "kubectl_manifest")
DEFAULT = (
    "storageclass.kubernetes.io/is-default-class",
    "storageclass.beta.kubernetes.io/is-default-class",
)
LEGACY = "volume.beta.kubernetes.io/storage-class"
EBS, DISK, FILE = "ebs.csi.aws.com", "disk.csi.azure.com", "file.csi.azure.com"
PD, FILESTORE = "pd.csi.storage.gke.io", "filestore.csi.storage.gke.io"
BUILT_IN: Mapping[str, Mapping[str, Class]] = {
    "aws": {
        "gp2": {"provisioner": EBS, "type": "gp2"},
        "gp3": {"provisioner": EBS, "type": "gp3"},
    },
    "azure": {
        "default": {"provisioner": DISK, "skuname": "StandardSSD"},
        "managed": {"provisioner": DISK, "skuname": "StandardSSD"},
        "managed-csi": {"provisioner": DISK, "skuname": "StandardSSD"},
        "managed-premium": {"provisioner": DISK, "skuname": "Premium"},
        "managed-csi-premium": {"provisioner": DISK, "skuname": "Premium"},
        "managed-csi-premium-v2": {"provisioner": DISK, "skuname": "PremiumV2_LRS"},
        "azurefile": {"provisioner": FILE, "skuname": "Standard_LRS"},
        "azurefile-csi": {"provisioner": FILE, "skuname": "Standard_LRS"},
        "azurefile-premium": {"provisioner": FILE, "skuname": "Premium_LRS"},
        "azurefile-csi-premium": {"provisioner": FILE, "skuname": "Premium_LRS"},
    },
    "google": {
        "standard": {"provisioner": PD, "type": "pd-standard"},
        "standard-rwo": {"provisioner": PD, "type": "pd-balanced"},
        "premium-rwo": {"provisioner": PD, "type": "pd-ssd"},
        "standard-rwx": {"provisioner": FILESTORE, "tier": "standard"},
        "premium-rwx": {"provisioner": FILESTORE, "tier": "premium"},
        "zonal-rwx": {"provisioner": FILESTORE, "tier": "zonal"},
        "enterprise-rwx": {"provisioner": FILESTORE, "tier": "enterprise"},
    },
}
# What charts call classes that keep volumes on the disks of nodes, which are billed with these:
# rancher/local-path-provisioner, longhorn, rook-ceph-cluster, openebs
ON_NODES = frozenset(
    {
        *("local-path", "local-storage", "longhorn", "longhorn-static", "openebs-hostpath"),
        *("ceph-block", "ceph-filesystem", "rook-ceph-block", "rook-cephfs"),
    }
)


@derive(
    attr("kind", "StorageClass"),
    attr("metadata", None),
    attr("provisioner", None),
    attr("parameters", None),
)
def declared(
    kind: str, metadata: Class | None, provisioner: str | None, parameters: Class | None
) -> Class | None:
    """A class in the code. Drivers do not tell parameters in capitals from others."""
    if kind != "StorageClass" or provisioner is None:
        return None
    marks = annotations_of(metadata)
    usual = any(str(marks.get(mark)).lower() == "true" for mark in DEFAULT)
    said = {name.lower(): value for name, value in (parameters or {}).items()}
    name = (metadata or {}).get("name")
    return {**said, "provisioner": provisioner, "name": name, "default": usual}


def by_name(found: Sequence[Class | None]) -> Mapping[str, Value]:
    """The classes of the code by their names, and the name of the default."""
    classes = [one for one in found if one]
    usual = next((one.get("name") for one in classes if one["default"]), None)
    return {"classes": {one.get("name"): one for one in classes}, "usual": usual}


CODE = among((*CLASSES, *MANIFESTS), declared, by_name)
usual = derive(CODE)(lambda code: code.get("usual"))


@derive(attr("metadata", None))
def legacy(metadata: Class | None) -> Value:
    """Before it was a field, the class was an annotation."""
    return annotations_of(metadata).get(LEGACY)


@derive(attr("cluster.version", ""))
def has_gp2(version: object) -> bool:
    """EKS has no default class since 1.30."""
    minor = str(version).partition(".")[2]
    return minor.isdigit() and int(minor) < 30


NONE = assume("gp3", "no storage class: taken as gp3, though EKS has no default class since 1.30")
USUAL = CLOUD.pick(
    aws=has_gp2.pick({True: "gp2", False: NONE}), azure="default", google="standard-rwo", none=""
)
NAME = first(attr("spec.storageClassName", None), legacy, usual, USUAL)


def zonal(known: Class, cluster: Class) -> Class:
    """AKS copies disks of its own classes to all zones of a cluster that has several."""
    sku = str(known.get("skuname", ""))
    if "_" in sku or not sku:
        return known
    several = int(cluster.get("zones") or 1) > 1
    return {**known, "skuname": f"{sku}_ZRS" if several else f"{sku}_LRS"}


@derive(NAME, CODE, attr("cluster", None))
def storage_class(name: str, code: Mapping[str, Value], cluster: Class | None) -> Class:
    """A class is the code's, that of finops.yml, or one that the cloud's clusters come with."""
    found: Class | None = code["classes"].get(name)
    if found:
        return found
    told = ((cluster or {}).get("storage_classes") or {}).get(name)
    if told:
        return {key.lower(): value for key, value in told.items()}
    cloud = cloud_of(cluster)
    if cloud == "none":
        return {"provisioner": "kubernetes.io/no-provisioner"}
    if name in ON_NODES:
        return {"provisioner": "kubernetes.io/no-provisioner"}
    known = BUILT_IN[cloud].get(name)
    if known is None:
        raise NotListed(
            f"unknown storage class {name}: no StorageClass here is called so; name it under "
            "storage_classes of the cluster in finops.yml"
        )
    return zonal(known, cluster or {})
