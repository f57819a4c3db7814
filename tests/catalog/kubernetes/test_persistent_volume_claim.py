"""A claim costs the disk that its class makes for it."""

from __future__ import annotations

from typing import Any

import pytest

from finops_shiftleft.model import Status

from .conftest import AWS, AZURE, GOOGLE

TOO_FEW = (
    "iopsPerGB 10 on 4 GiB are 40 IOPS, less than the 100 that io2 has at least: "
    "allowAutoIOPSPerGBIncrease is not set"
)


def claim(storage: str, kind: str | None = None, more: str = "") -> str:
    said = f"storageClassName: {kind}, " if kind is not None else ""
    return f"""
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {{name: data}}
spec: {{{said}resources: {{requests: {{storage: {storage}}}}}{more}}}
"""


def storage_class(name: str, provisioner: str, marks: str = "", **parameters: str) -> str:
    said = ", ".join(f'{name}: "{value}"' for name, value in parameters.items())
    return f"""
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {{name: {name}, annotations: {{{marks}}}}}
provisioner: {provisioner}
parameters: {{{said}}}
"""


def ebs(**parameters: str) -> str:
    return storage_class("mine", "ebs.csi.aws.com", **parameters)


# ------------------------------------------------------------------------------------------- AWS


def test_speed_above_what_gp3_includes(bill: Any) -> None:
    # 100 GiB, 2,000 IOPS above 3,000, and 125 MiB/s above 125
    bill(
        ebs(type="gp3", iops="5000", throughput="250") + claim("100Gi", "mine"),
        """
        Storage (gp3)   100 GB-Mo        8.00
        IOPS (gp3)     2000 IOPS-Mo     10.00
        Throughput (gp3)  0.1221 GiBps-mo   5.00
        """,
        AWS,
    )


def test_a_class_without_a_type_makes_gp3(bill: Any) -> None:
    bill(ebs() + claim("100Gi", "mine"), "Storage (gp3)   100 GB-Mo   8.00", AWS)


def test_iops_for_each_gb_must_be_enough_or_may_be_raised(bill: Any) -> None:
    # 10 x 4 GiB are 40 IOPS, where io2 has 100 at least
    low = ebs(type="io2", iopsPerGB="10")
    bill(
        low + claim("4Gi", "mine"),
        f"""
        Storage (io2)   4 GB-Mo   0.50
        IOPS (io2)   {TOO_FEW}
        IOPS above 32,000 (io2)   {TOO_FEW}
        IOPS above 64,000 (io2)   {TOO_FEW}
        """,
        AWS,
    )
    raised = ebs(type="io2", iopsPerGB="10", allowAutoIOPSPerGBIncrease="true")
    bill(
        raised + claim("4Gi", "mine"),
        """
        Storage (io2)   4 GB-Mo     0.50
        IOPS (io2)   100 IOPS-Mo   6.50
        """,
        AWS,
    )


def test_gp2_comes_with_every_cluster(bill: Any) -> None:
    bill(claim("100Gi", "gp2"), "Storage (gp2)   100 GB-Mo   10.00", AWS)


def test_without_a_class_it_is_taken_as_gp3(bill: Any) -> None:
    bill(claim("100Gi"), "Storage (gp3) ~   100 GB-Mo   8.00", {**AWS, "version": "1.31"})


def test_before_1_30_gp2_was_the_default(bill: Any) -> None:
    bill(claim("100Gi"), "Storage (gp2)   100 GB-Mo   10.00", {**AWS, "version": "1.29"})


def test_the_codes_default_class_is_used_before_the_clouds(bill: Any) -> None:
    mark = 'storageclass.kubernetes.io/is-default-class: "true"'
    text = storage_class("slow", "ebs.csi.aws.com", mark, type="sc1") + claim("1Ti")
    bill(text, "Storage (sc1)   1024 GB-Mo   15.36", AWS)


@pytest.mark.parametrize(
    ("storage", "gib"),
    [("1.5Gi", 2), ("1Ti", 1024), ("500M", 1), ("10G", 10), ("1e9", 1), (str(2**31), 2)],
)
def test_sizes_are_whole_gib(bill: Any, storage: str, gib: int) -> None:
    bill(claim(storage, "gp2"), f"Storage (gp2)   {gib} GB-Mo   {gib / 10:.2f}", AWS)


def test_a_size_that_is_none_says_so(bill: Any) -> None:
    bill(claim("lots", "gp2"), "Storage (gp2)   'lots' is no quantity", AWS)


def test_files_on_efs_wait_for_usage(costs: Any, bill: Any) -> None:
    text = storage_class("files", "efs.csi.aws.com") + claim("5Gi", "files")
    (_, cost) = costs(text, AWS).values()
    assert (cost.status, cost.monthly.expected) == (Status.PRICED, 0)
    assert {line.basis for line in cost.lines} == {"usage"}
    usage = {"PersistentVolumeClaim": {"storage_gb": 10}}
    bill(text, "Storage   10 GB-Mo   3.00", AWS, usage=usage)


@pytest.mark.parametrize(("asked", "made"), [("100Gi", 1200), ("1500Gi", 2400), ("4000Gi", 7200)])
def test_lustre_has_steps(bill: Any, asked: str, made: int) -> None:
    text = storage_class("fast", "fsx.csi.aws.com") + claim(asked, "fast")
    bill(text, f"Storage (SSD)   {made} GB-Mo   {made * 0.14:.2f}", AWS)


# ----------------------------------------------------------------------------------------- Azure


def test_disks_of_azure_have_the_next_size(bill: Any) -> None:
    # 100 GiB are an E10 of 128; in a cluster of several zones it is copied to all of them
    near = {**AZURE, "zones": 1}
    bill(claim("100Gi", "managed-csi"), "Storage (E10 LRS)   1 1/Month   9.00", near)
    bill(claim("100Gi"), "Storage (E10 LRS)   1 1/Month   9.00", near)
    bill(claim("100Gi", "managed-csi"), "Storage (E10 ZRS)   1 1/Month   15.00", AZURE)


def test_the_driver_of_azure_makes_standard_ssds(bill: Any) -> None:
    text = storage_class("mine", "disk.csi.azure.com") + claim("100Gi", "mine")
    bill(text, "Storage (E10 LRS)   1 1/Month   9.00", AZURE)


def test_parameters_are_read_in_any_case(bill: Any) -> None:
    for name in ("skuName", "skuname", "storageaccounttype"):
        text = storage_class("mine", "disk.csi.azure.com", **{name: "Premium_LRS"})
        bill(text + claim("100Gi", "mine"), "Storage (P10 LRS)   1 1/Month   22.00", AZURE)


def test_premium_v2_is_set_up_for_more(bill: Any) -> None:
    # 100 GiB x 730, 1,000 IOPS above 3,000 x 730; the 125 MB/s are included
    text = storage_class(
        "mine", "disk.csi.azure.com", skuName="PremiumV2_LRS", DiskIOPSReadWrite="4000"
    )
    costs = """
        Storage   73000 1 GiB/Hour   7.30
        IOPS     730000 1/Hour       7.27
    """
    bill(text + claim("100Gi", "mine"), costs, AZURE)


def test_premium_shares_have_100_gib_at_least(bill: Any) -> None:
    bill(
        claim("5Gi", "azurefile-csi-premium"),
        "Provisioned (Premium LRS)   100 1 GB/Month   20.00",
        AZURE,
    )


def test_standard_shares_are_billed_by_what_is_used(bill: Any) -> None:
    usage = {"PersistentVolumeClaim": {"storage_gb": 10}}
    text = claim("5Gi", "azurefile-csi")
    bill(text, "Capacity (Standard LRS)   10 1 GB/Month   0.60", AZURE, usage=usage)


# ---------------------------------------------------------------------------------------- Google


@pytest.mark.parametrize(
    ("kind", "cost"), [("standard-rwo", "10.00"), ("premium-rwo", "17.00"), (None, "10.00")]
)
def test_classes_of_gke(bill: Any, kind: str | None, cost: str) -> None:
    bill(claim("100Gi", kind), f"Storage   100 GiBy.mo   {cost}", GOOGLE)


def test_the_driver_of_google_makes_standard_disks(bill: Any) -> None:
    # the first 30 GiB are free
    text = storage_class("mine", "pd.csi.storage.gke.io") + claim("130Gi", "mine")
    bill(text, "Storage   130 GiBy.mo   4.00", GOOGLE)


def test_a_regional_disk_is_in_two_zones(bill: Any) -> None:
    more = {"type": "pd-ssd", "replication-type": "regional-pd"}
    text = storage_class("mine", "pd.csi.storage.gke.io", **more) + claim("100Gi", "mine")
    bill(text, "Storage   100 GiBy.mo   34.00", GOOGLE)


def test_hyperdisks_are_set_up_for_speed(bill: Any) -> None:
    # 4,000 IOPS above the 3,000, 160 MiB/s above the 140 that come with it
    more = {
        "type": "hyperdisk-balanced",
        "provisioned-iops-on-create": "7000",
        "provisioned-throughput-on-create": "300Mi",
    }
    bill(
        storage_class("mine", "pd.csi.storage.gke.io", **more) + claim("100Gi", "mine"),
        """
        Storage      100 GiBy.mo    8.00
        IOPS        4000 mo        20.00
        Throughput   160 mo         6.40
        """,
        GOOGLE,
    )


@pytest.mark.parametrize(
    ("kind", "size", "cost"),
    [("standard-rwx", 1024, "163.84"), ("enterprise-rwx", 1024, "460.80")],
)
def test_filestore_has_a_least_size(bill: Any, kind: str, size: int, cost: str) -> None:
    bill(claim("10Gi", kind), f"Capacity   {size} GiBy.mo   {cost}", GOOGLE)


# ------------------------------------------------------------------------------------- elsewhere


@pytest.mark.parametrize("more", [", volumeName: pv-1", ""])
def test_a_volume_that_is_declared_elsewhere_is_billed_there(costs: Any, more: str) -> None:
    text = claim("10Gi", None if more else '""', more)
    assert [cost.status for cost in costs(text, AWS).values()] == [Status.FREE]


@pytest.mark.parametrize(
    "provisioner",
    ["driver.longhorn.io", "rook-ceph.rbd.csi.ceph.com", "rancher.io/local-path",
     "kubernetes.io/no-provisioner", "nfs.csi.k8s.io"],
)  # fmt: skip
def test_disks_of_nodes_are_billed_with_the_nodes(costs: Any, provisioner: str) -> None:
    text = storage_class("mine", provisioner) + claim("10Gi", "mine")
    assert costs(text, AWS)["default/PersistentVolumeClaim/data"].status == Status.FREE


def test_a_class_that_nobody_knows_has_no_price(costs: Any) -> None:
    (cost,) = costs(claim("10Gi", "fast"), AWS).values()
    assert cost.status == Status.UNPRICED
    assert "unknown storage class fast" in cost.reason


def test_finops_yml_may_say_what_a_class_is(bill: Any) -> None:
    fast = {"provisioner": "ebs.csi.aws.com", "type": "io2", "iops": 500}
    bill(
        claim("10Gi", "fast"),
        """
        Storage (io2)   10 GB-Mo     1.25
        IOPS (io2)     500 IOPS-Mo  32.50
        """,
        {**AWS, "storage_classes": {"fast": fast}},
    )


def test_on_machines_of_ones_own_it_costs_nothing(costs: Any) -> None:
    (cost,) = costs(claim("10Gi"), {"mode": "none"}).values()
    assert cost.status == Status.FREE


@pytest.mark.parametrize("name", ["ceph-block", "longhorn", "local-path"])
def test_classes_that_charts_put_on_the_disks_of_nodes_cost_nothing(costs: Any, name: str) -> None:
    (cost,) = costs(claim("10Gi", name), {"provider": "aws", "region": "us-east-1"}).values()
    assert cost.status == "free"
