from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.catalog.google._licences import database, sold, system
from finops_shiftleft.catalog.google._machine_types import custom, sustained, vcpus

Bill = Callable[..., None]


def instance(kind: str, arguments: str = "", new: str = 'type = "pd-ssd"\nsize = 50') -> str:
    return f"""
    resource "google_compute_instance" "a" {{
      zone         = "us-central1-b"
      machine_type = "{kind}"
      {arguments}
      boot_disk {{
        initialize_params {{
          {new}
        }}
      }}
    }}
    """


SPOT = 'scheduling {\n preemptible = true\n provisioning_model = "SPOT"\n }\n'


def test_a_month_of_n2_at_the_sustained_use_price(bill: Bill) -> None:
    # 730 h at 100, 86.7, 73.3 and 60 % by quarters: 80 %, 584 h
    bill(
        instance("n2-standard-8"),
        """
        Instance (n2-standard-8) ~  584 h       233.60
        boot_disk > Storage         50 GiBy.mo  8.50
        """,
    )


def test_the_hours_that_it_runs_by_usage(bill: Bill) -> None:
    # two quarters of an N1: 182.5 + 182.5 * 0.8
    bill(
        instance("n1-standard-4"),
        """
        Instance (n1-standard-4)  328.5 h     65.70
        boot_disk > Storage       50 GiBy.mo  8.50
        """,
        usage={"monthly_hrs": 365},
    )


def test_spot_has_no_sustained_use(bill: Bill) -> None:
    bill(
        instance("n2-standard-8", SPOT),
        """
        Instance (n2-standard-8, preemptible) ~  730 h       73.00
        boot_disk > Storage                      50 GiBy.mo  8.50
        """,
    )


def test_a_preemptible_machine_by_the_older_word(bill: Bill) -> None:
    bill(
        instance("e2-standard-4", "scheduling {\n preemptible = true\n}"),
        """
        Instance (e2-standard-4, preemptible) ~  730 h       29.20
        boot_disk > Storage                      50 GiBy.mo  8.50
        """,
    )


def test_a_custom_machine_by_its_vcpus_and_gb(bill: Bill) -> None:
    # 6 * 584 h, 3 * 584 GB-hours
    bill(
        instance("n2-custom-6-3072"),
        """
        vCPU ~               3504 h       175.20
        Memory ~             1752 GiBy.h  10.51
        boot_disk > Storage  50 GiBy.mo   8.50
        """,
    )


def test_extended_memory_of_a_custom_n1(bill: Bill) -> None:
    # 2 vCPUs hold 13 GB; 7 of 20 GB are extended; 511 h of sustained use
    bill(
        instance("custom-2-20480-ext"),
        """
        vCPU ~               1022 h       40.88
        Memory ~             6643 GiBy.h  33.22
        Extended memory ~    3577 GiBy.h  35.77
        boot_disk > Storage  50 GiBy.mo   8.50
        """,
    )


def test_a_custom_e2_costs_five_percent_more(bill: Bill) -> None:
    # 4 * 1.05 * 730 and 8 * 1.05 * 730
    bill(
        instance("e2-custom-4-8192"),
        """
        vCPU ~               3066 h       61.32
        Memory ~             6132 GiBy.h  18.40
        boot_disk > Storage  50 GiBy.mo   8.50
        """,
    )


def test_gpus_local_disks_and_addresses(bill: Bill) -> None:
    # 2 GPUs * 511 h; 2 * 375 GB; 2 * 730 h of addresses less 696 free: 764 * 0.005
    bill(
        instance(
            "n1-standard-4",
            """
            guest_accelerator {
              type  = "nvidia-tesla-t4"
              count = 2
            }
            scratch_disk {
              interface = "NVME"
            }
            scratch_disk {
              interface = "NVME"
            }
            network_interface {
              network = "default"
              access_config {}
              access_config {}
            }
            """,
        ),
        """
        Instance (n1-standard-4) ~   511 h        102.20
        guest_accelerator > GPU ~    1022 h       306.60
        External address ~           1460 h       3.82
        boot_disk > Storage          50 GiBy.mo   8.50
        scratch_disk[0] > Local SSD ~  375 GiBy.mo  30.00
        scratch_disk[1] > Local SSD ~  375 GiBy.mo  30.00
        """,
    )


def test_what_comes_with_the_machine_is_in_its_price(bill: Bill) -> None:
    bill(
        instance("g2-standard-4", 'guest_accelerator {\n type = "nvidia-l4"\n count = 1\n}'),
        """
        Instance (g2-standard-4) ~  730 h       511.00
        boot_disk > Storage         50 GiBy.mo  8.50
        """,
    )
    bill(
        instance("c3-standard-8-lssd", 'scratch_disk {\n interface = "NVME"\n}'),
        """
        Instance (c3-standard-8-lssd) ~  730 h       365.00
        boot_disk > Storage              50 GiBy.mo  8.50
        """,
    )


def test_spot_gpus_and_local_disks_have_prices_of_their_own(bill: Bill) -> None:
    bill(
        instance(
            "n1-standard-4",
            SPOT
            + 'guest_accelerator {\n type = "nvidia-tesla-k80"\n count = 1\n}\n'
            + 'scratch_disk {\n interface = "NVME"\n}\n'
            + "network_interface {\n access_config {}\n}",
        ),
        """
        Instance (n1-standard-4, preemptible) ~    730 h        36.50
        guest_accelerator > GPU (preemptible) ~    730 h        109.50
        External address ~                         730 h        1.82
        boot_disk > Storage                        50 GiBy.mo   8.50
        scratch_disk > Local SSD (preemptible) ~   375 GiBy.mo  15.00
        """,
    )


def test_windows_by_the_vcpu_and_its_image_of_50_gb(bill: Bill) -> None:
    bill(
        instance("e2-standard-4", "", 'image = "windows-cloud/windows-2022"\ntype = "pd-ssd"'),
        """
        Instance (e2-standard-4) ~  730 h       102.20
        System licence ~            2920 h      146.00
        boot_disk > Storage ~       50 GiBy.mo  8.50
        """,
    )


def test_a_disk_that_is_there_already_is_billed_as_itself(bill: Bill) -> None:
    bill(
        """
        resource "google_compute_instance" "a" {
          zone         = "us-central1-b"
          machine_type = "e2-medium"
          boot_disk {
            source = google_compute_disk.a.self_link
          }
        }
        resource "google_compute_disk" "a" {
          zone = "us-central1-b"
          size = 100
        }
        """,
        "Instance (e2-medium) ~  730 h  29.20",
        address="google_compute_instance.a",
    )


def test_a_boot_disk_by_default(bill: Bill) -> None:
    # 10 GB of pd-standard are within the 30 that are free; newer machines take hyperdisks only
    bill(
        instance("e2-medium", new='image = "debian-cloud/debian-12"'),
        """
        Instance (e2-medium) ~  730 h       29.20
        boot_disk > Storage ~   10 GiBy.mo  0.00
        """,
    )
    bill(
        instance("c4-standard-4", new='image = "debian-cloud/debian-12"'),
        """
        Instance (c4-standard-4) ~  730 h       146.00
        boot_disk > Storage ~       10 GiBy.mo  0.80
        """,
    )


def test_on_a_sole_tenant_node_only_the_rest_is_billed(bill: Bill) -> None:
    affinity = 'node_affinities {\n key = "node"\n operator = "IN"\n values = ["a"]\n }'
    bill(
        instance("n2-standard-8", f"scheduling {{\n{affinity}\n}}"),
        "boot_disk > Storage  50 GiBy.mo  8.50",
    )


def test_a_stopped_machine_keeps_its_disk(bill: Bill) -> None:
    bill(
        instance("n2-standard-8", 'desired_status = "TERMINATED"'),
        "boot_disk > Storage  50 GiBy.mo  8.50",
    )


@pytest.mark.parametrize(
    ("kind", "cpus", "gib", "extended"),
    [
        ("custom-6-3072", 6, 3, 0),
        ("n2-custom-6-3072-ext", 6, 3, 0),
        ("n2d-custom-2-20480-ext", 2, 16, 4),
        ("e2-custom-medium-4096", 1.05, 4.2, 0),
    ],
)
def test_what_a_custom_machine_has(kind: str, cpus: float, gib: float, extended: float) -> None:
    has = custom(kind)
    assert [float(has[name]) for name in ("cpus", "gib", "extended")] == [cpus, gib, extended]


@pytest.mark.parametrize(
    ("kind", "market", "hours", "paid"),
    [
        ("n1-standard-1", "STANDARD", 730, 511),
        ("custom-6-3072", "STANDARD", 730, 511),
        ("f1-micro", "STANDARD", 730, 511),
        ("n1-standard-1", "STANDARD", 182.5, 182.5),
        ("n1-standard-1", "SPOT", 730, 730),
        ("n2-custom-6-3072", "STANDARD", 730, 584),
        ("e2-medium", "STANDARD", 730, 730),
        ("c3-standard-8", "STANDARD", 730, 730),
    ],
)
def test_sustained_use(kind: str, market: str, hours: float, paid: float) -> None:
    assert float(sustained(kind, market, hours)) == pytest.approx(paid)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("n2-standard-8", 8),
        ("c3-standard-192-metal", 192),
        ("a2-highgpu-1g", 12),
        ("a2-megagpu-16g", 96),
        ("a3-highgpu-8g", 208),
        ("e2-small", 2),
        ("custom-6-3072", 6),
        ("e2-custom-micro-1024", 2),
    ],
)
def test_the_vcpus_of_a_machine(kind: str, count: int) -> None:
    assert vcpus(kind) == count


@pytest.mark.parametrize(
    ("image", "name", "edition"),
    [
        ("debian-cloud/debian-12", "", ""),
        ("windows-cloud/windows-2019", "Windows", ""),
        ("windows-sql-cloud/sql-std-2019-win-2019", "Windows", "Standard"),
        ("projects/rhel-cloud/global/images/family/rhel-9", "Red Hat", ""),
        ("rhel-sap-cloud/rhel-9-4-sap-ha", "Red Hat for SAP", ""),
        ("suse-cloud/sles-15", "SUSE", ""),
        ("suse-sap-cloud/sles-15-sp5-sap", "SUSE for SAP", ""),
        ("suse-byos-cloud/sles-15-byos", "", ""),
        ("opensuse-cloud/opensuse-leap", "", ""),
    ],
)
def test_what_an_image_is_sold_with(image: str, name: str, edition: str) -> None:
    assert (system(image), database(image)) == (name, edition)


@pytest.mark.parametrize(
    ("name", "kind", "words", "units"),
    [
        ("Red Hat", "n2-standard-8", "Red Hat Enterprise Linux 9 on VM with up to 8 VCPU", 8),
        ("Red Hat", "n2-standard-16", "Red Hat Enterprise Linux 9 on VM with 9 to 127 VCPU", 16),
        ("Red Hat", "m1-x-160", "Red Hat Enterprise Linux 9 on VM with 128 VCPU or more", 160),
        ("SUSE", "n2-standard-8", "SUSE Linux Enterprise Server 15 (CPU cost)", 1),
        ("SUSE", "g1-small", "SUSE Linux Enterprise Server 15 on g1-small", 1),
        ("SUSE for SAP", "n2-standard-4", "SLES 15 For SAP License on VM with 4 VCPU", 1),
        ("Windows", "f1-micro", "Windows Server 2019 Datacenter Edition on f1-micro", 1),
    ],
)
def test_what_a_licence_is_metered_by(name: str, kind: str, words: str, units: int) -> None:
    assert sold(name, kind) == {"words": words, "units": units}
