"""What the drivers of storage make of a class and a size.

https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md
https://github.com/kubernetes-sigs/aws-fsx-csi-driver
https://github.com/kubernetes-sigs/azuredisk-csi-driver/blob/master/docs/driver-parameters.md
https://github.com/kubernetes-sigs/gcp-compute-persistent-disk-csi-driver
"""

from collections.abc import Mapping
from decimal import Decimal

from ...errors import NotListed
from ...model import Value
from ._quantities import amount

Class = Mapping[str, Value]
DRIVERS = {
    "ebs.csi.aws.com": "ebs",
    "ebs.csi.eks.amazonaws.com": "ebs",
    "kubernetes.io/aws-ebs": "ebs",
    "efs.csi.aws.com": "efs",
    "fsx.csi.aws.com": "lustre",
    "disk.csi.azure.com": "azure_disk",
    "kubernetes.io/azure-disk": "azure_disk",
    "file.csi.azure.com": "azure_file",
    "kubernetes.io/azure-file": "azure_file",
    "pd.csi.storage.gke.io": "pd",
    "kubernetes.io/gce-pd": "pd",
    "filestore.csi.storage.gke.io": "filestore",
}
# They use the disks of nodes, or a server, that are billed as themselves
OWN = (
    "csi.ceph.com", "ceph.com/rbd", "ceph.com/cephfs", "longhorn.io", "openebs.io",
    "openebs.csi-mayastor", "rancher.io/local-path", "no-provisioner", "hostpath.csi.k8s.io",
    "minikube-hostpath", "docker.io/hostpath", "nfs.csi.k8s.io", "nfs-subdir-external-provisioner",
    "topolvm.io", "topolvm.cybozu.com", "linstor.csi.linbit.com", "glusterfs", "portworx.com",
    "portworx-volume", "csi.vsphere.vmware.com", "smb.csi.k8s.io", "piraeus.io",
)  # fmt: skip
IOPS = {"gp3": (3_000, 16_000), "io1": (100, 64_000), "io2": (100, 256_000)}
TIERS = {
    "": "BASIC_HDD",
    "standard": "BASIC_HDD",
    "basic_hdd": "BASIC_HDD",
    "premium": "BASIC_SSD",
    "basic_ssd": "BASIC_SSD",
    "zonal": "ZONAL",
    "high_scale_ssd": "ZONAL",
    "regional": "REGIONAL",
    "enterprise": "ENTERPRISE",
}
LEAST = {"BASIC_HDD": 1_024, "BASIC_SSD": 2_560}  # GiB; of the other tiers 1,024


def driver(found: Class) -> str:
    """A provisioner makes disks of a cloud, or uses those of the nodes."""
    name = str(found.get("provisioner"))
    if name in DRIVERS:
        return DRIVERS[name]
    if name.endswith(OWN):
        return "own"
    raise NotListed(f"volumes of {name} have no page in the catalogue")


def flag(found: Class, name: str) -> bool:
    """A parameter is text: "true" in any case."""
    return str(found.get(name, "")).lower() == "true"


def volume_type(found: Class) -> str:
    """A volume of EBS is gp3 where the class does not say."""
    return str(found.get("type") or "gp3").lower()


def volume_iops(found: Class, size: int) -> int | None:
    """iopsPerGB times the size, up to what the type can do. Below what it must, the class has to
    allow more: allowAutoIOPSPerGBIncrease."""
    kind, per_gb = volume_type(found), found.get("iopspergb")
    if kind not in IOPS:
        return None
    if per_gb is None:
        said = found.get("iops")
        return None if said is None else int(said)
    least, most = IOPS[kind]
    asked = int(per_gb) * size
    if asked < least and not flag(found, "allowautoiopspergbincrease"):
        raise NotListed(
            f"iopsPerGB {per_gb} on {size} GiB are {asked} IOPS, less than the {least} that "
            f"{kind} has at least: allowAutoIOPSPerGBIncrease is not set"
        )
    return min(max(asked, least), most)


def lustre_gb(found: Class, size: int) -> int:
    """A file system of Lustre has 1,200 GiB or a multiple of 2,400; the first scratch kind one of
    3,600; on hard disks one of 6,000, or of 1,800 at 40 MB/s."""
    kind = str(found.get("deploymenttype") or "SCRATCH_1")
    if str(found.get("storagetype") or "SSD") == "HDD":
        step = 1_800 if str(found.get("perunitstoragethroughput")) == "40" else 6_000
        return -(-size // step) * step
    step = 3_600 if kind == "SCRATCH_1" else 2_400
    return next((least for least in (1_200, 2_400) if size <= least), -(-size // step) * step)


def azure_sku(found: Class) -> str:
    """A disk on Azure is a standard SSD where the class does not say."""
    return str(found.get("skuname") or found.get("storageaccounttype") or "StandardSSD_LRS")


def azure_speed(found: Class, name: str) -> int:
    """Disks that are set up for a speed have 500 operations and 100 MB/s (Ultra), or 3,000 and 125
    (Premium SSD v2), where the class does not say."""
    ultra = azure_sku(found).startswith("Ultra")
    usual = {"diskiopsreadwrite": (500, 3_000), "diskmbpsreadwrite": (100, 125)}[name]
    return int(found.get(name) or usual[not ultra])


def share_gb(found: Class, size: int) -> int:
    """A premium share has 100 GiB at least."""
    return max(size, 100) if str(found.get("skuname", "")).startswith("Premium") else size


def pd_type(found: Class) -> str:
    """A persistent disk is pd-standard where the class does not say."""
    return str(found.get("type") or "pd-standard")


def pd_kind(found: Class) -> str:
    """A regional disk is in two zones."""
    return "region" if found.get("replication-type") == "regional-pd" else "zone"


def provisioned(found: Class, name: str) -> Decimal | None:
    """What a disk is set up for: operations a second, or MiB a second as a quantity."""
    said = found.get(f"provisioned-{name}-on-create")
    if said is None:
        return None
    many = amount(said)
    return many / 2**20 if name == "throughput" and not str(said).isdigit() else many


def filestore_tier(found: Class) -> str:
    """An instance of Filestore is on hard disks where the class does not say."""
    return TIERS[str(found.get("tier") or "").lower()]


def filestore_gb(found: Class, size: int) -> int:
    """An instance of Filestore has so much at least, by its tier."""
    return max(size, LEAST.get(filestore_tier(found), 1_024))
