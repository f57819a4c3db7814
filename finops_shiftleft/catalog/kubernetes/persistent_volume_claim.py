"""Claims of storage: the disk that their class has made for them. One of a volume that is declared
elsewhere, or on the nodes' own disks, costs nothing itself.

https://kubernetes.io/docs/concepts/storage/persistent-volumes/
Where the class says `reclaimPolicy: Retain` the disk outlives its claim.
"""

from collections.abc import Callable

from ...model import Value
from ..vocabulary import Expr, attr, billed, block, by, derive, first, like
from . import _disks as disks
from ._quantities import gib
from ._storage_classes import NAME, storage_class

GIB = derive(attr("spec.resources.requests.storage"))(gib)
KIND = derive(storage_class)(disks.driver)
SKU = derive(storage_class)(disks.azure_sku)


def said(name: str, default: Value = None) -> Expr:
    """A parameter of the class."""
    return derive(storage_class)(lambda found: found.get(name) or default)


def sized(rule: Callable[..., Value]) -> Expr:
    """What a driver makes of the class and the size."""
    return derive(storage_class, GIB)(rule)


def speed(rule: Callable[..., Value], name: str) -> Expr:
    """What a driver makes of a parameter of the class."""
    return derive(storage_class)(lambda found: rule(found, name))


ebs = like(
    "aws_ebs_volume",
    size=GIB,
    type=derive(storage_class)(disks.volume_type),
    iops=sized(disks.volume_iops),
    throughput=said("throughput", 125),
)
lustre = like(
    "aws_fsx_lustre_file_system",
    storage_capacity=sized(disks.lustre_gb),
    storage_type=said("storagetype", "SSD"),
    deployment_type=said("deploymenttype", "SCRATCH_1"),
    per_unit_storage_throughput=said("perunitstoragethroughput"),
    drive_cache_type=said("drivecachetype"),
)
managed = like(
    "azurerm_managed_disk",
    storage_account_type=SKU,
    disk_size_gb=GIB,
    on_demand_bursting_enabled=derive(storage_class)(lambda c: disks.flag(c, "enablebursting")),
    max_shares=said("maxshares", 1),
    tier=None,
    disk_iops_read_write=speed(disks.azure_speed, "diskiopsreadwrite"),
    disk_mbps_read_write=speed(disks.azure_speed, "diskmbpsreadwrite"),
)
FILE_SKU = said("skuname", "Standard_LRS")
share = like(
    "azurerm_storage_share",
    quota=sized(disks.share_gb),
    account_kind=FILE_SKU.before("_").pick(Premium="FileStorage", Standard="StorageV2"),
    account_replication_type=FILE_SKU.after("_"),
    access_tier=None,
)
persistent = {"size": GIB, "type": derive(storage_class)(disks.pd_type)}
pd = by(
    derive(storage_class)(disks.pd_kind),
    zone=like(
        "google_compute_disk",
        **persistent,
        provisioned_iops=speed(disks.provisioned, "iops"),
        provisioned_throughput=speed(disks.provisioned, "throughput"),
    ),
    region=like("google_compute_region_disk", **persistent),
)
filestore = like(
    "google_filestore_instance",
    tier=derive(storage_class)(disks.filestore_tier),
    file_shares=block(capacity_gb=sized(disks.filestore_gb)),
)
made = by(
    KIND,
    ebs=ebs,
    efs=like("aws_efs_file_system"),
    lustre=lustre,
    azure_disk=managed,
    azure_file=share,
    pd=pd,
    filestore=filestore,
    own=(),
)
FOUND = first(attr("spec.volumeName", ""), "").pick({"": NAME}, otherwise="")
RESOURCE = billed("PersistentVolumeClaim", by(FOUND, {"": ()}, otherwise=made))
