"""EC2 in the vendor's tables: systems and their images, what bursts, what pays for EBS speed."""

from ..vocabulary import assume

SYSTEMS = {
    "linux": "Linux",
    "windows": "Windows",
    "rhel": "RHEL",
    "rhel_ha": "Red Hat Enterprise Linux with HA",
    "suse": "SUSE",
    "ubuntu_pro": "Ubuntu Pro",
}
IMAGES = {
    "windows": assume(30, "30 GB: most images of Windows"),
    "rhel": assume(10, "10 GB: most images of RHEL"),
    "suse": assume(10, "10 GB: most images of SUSE"),
}
MOST_IMAGES = assume(8, "8 GB: most images")

BURSTING = {"t2": "standard", "t3": "unlimited", "t3a": "unlimited", "t4g": "unlimited"}
T2_SINGLE = {"nano", "micro", "small"}

OPTIMIZED = {
    "c1": ("xlarge",),
    "c3": ("xlarge", "2xlarge", "4xlarge"),
    "g2": ("2xlarge",),
    "i2": ("xlarge", "2xlarge", "4xlarge"),
    "m1": ("large", "xlarge"),
    "m2": ("2xlarge", "4xlarge"),
    "m3": ("xlarge", "2xlarge"),
    "r3": ("xlarge", "2xlarge", "4xlarge"),
}


def tenancy(chosen: str | None, host: bool, hosts: bool) -> str:
    """An instance that names its host, or a group of hosts, is on a dedicated host."""
    return chosen or ("host" if host or hosts else "default")


def credit_mode(family: str, chosen: str | None) -> str:
    """Only T instances burst; T3 and later start out unlimited, T2 does not."""
    return chosen or BURSTING[family] if family in BURSTING else "never"


def bursting_vcpus(size: str) -> int:
    """A T instance has 2 vCPUs, its smallest T2 sizes 1, xlarge 4 and 2xlarge 8."""
    family, _, name = size.partition(".")
    single = family == "t2" and name in T2_SINGLE
    return 1 if single else {"xlarge": 4, "2xlarge": 8}.get(name, 2)


def optimized_hours(size: str, hours: int) -> int:
    """Some sizes of before 2014 pay for EBS optimization; all later ones include it."""
    family, _, name = size.partition(".")
    return hours if name in OPTIMIZED.get(family, ()) else 0


def public_hours(public: bool, hours: int) -> int:
    """A public address is given back when the instance stops."""
    return hours if public else 0
