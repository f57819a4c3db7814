"""Systems that are sold with the image: Windows, Red Hat and SUSE, by the hour beside the machine.

All versions of a system cost the same: the row is that of the version that the list has.
https://cloud.google.com/compute/disks-image-pricing
"""

from ..vocabulary import Expr, Line, assume, derive, google
from ._machine_types import vcpus

FLAT = ("f1-micro", "g1-small")
RED_HAT = "Red Hat Enterprise Linux 9"
RED_HAT_SAP = f"{RED_HAT} for SAP with High Availability and Update Services"
SUSE, SUSE_SAP = "SUSE Linux Enterprise Server 15", "SLES 15 For SAP License"
WINDOWS = "Windows Server 2019 Datacenter Edition"
EDITIONS = {"sql-ent": "Enterprise", "sql-std": "Standard", "sql-web": "Web"}
BANDS = ((8, "up to 8 VCPU"), (127, "9 to 127 VCPU"))


def system(image: str) -> str:
    """What is sold by an image's name; who brings the licence (byos, byol) pays for none."""
    name = image.lower()
    if "byo" in name:
        return ""
    if "windows" in name or "-win-" in name:
        return "Windows"
    if "rhel" in name:
        return "Red Hat for SAP" if "sap" in name else "Red Hat"
    if "sles" in name or "suse-" in name.replace("opensuse", ""):
        return "SUSE for SAP" if "sap" in name else "SUSE"
    return ""


def sold(name: str, kind: str) -> dict[str, str | int]:
    """Windows and Red Hat are metered by the vCPU, SUSE by the machine; f1-micro and g1-small have
    a price of their own. Red Hat has bands of vCPUs, and SUSE for SAP has sizes."""
    count = vcpus(kind)
    small = kind.lower() if kind.lower() in FLAT else ""
    if name == "SUSE for SAP":
        size = "1 to 3 VCPU" if count < 4 else "4 VCPU" if count < 6 else "6 or more VCPU"
        return {"words": f"{SUSE_SAP} on VM with {size}", "units": 1}
    if name.startswith("Red Hat"):
        sap = name.endswith("SAP")
        most = "128 or more VCPU" if sap else "128 VCPU or more"
        band = next((words for top, words in BANDS if count <= top), most)
        return {"words": f"{RED_HAT_SAP if sap else RED_HAT} on VM with {band}", "units": count}
    words = {"Windows": WINDOWS, "SUSE": SUSE}[name]
    per_machine = small or name == "SUSE"
    return {
        "words": f"{words} on {small}" if small else f"{words} (CPU cost)",
        "units": 1 if per_machine else count,
    }


def database(image: str) -> str:
    """SQL Server is in the image with its edition; Express costs nothing."""
    return next((name for mark, name in EDITIONS.items() if mark in image.lower()), "")


def licences(image: Expr, kind: Expr, run: Expr) -> list[Line]:
    """The lines of an image's licences; SQL Server is sold for four vCPUs at least."""
    name, edition = derive(image)(system), derive(image)(database)
    row = derive(name, kind)(sold)
    cores = derive(kind)(lambda size: max(vcpus(size), 4))
    rows = google("Compute Engine")
    fee = rows("License", "h", description="Licensing Fee for " + row["words"]).at("global")
    sql = rows("License", "h", description="Licensing Fee for SQL Server " + edition).at("global")
    return [
        Line("System licence", name.pick({"": 0}, otherwise=row["units"] * run), fee),
        Line("SQL Server licence", edition.pick({"": 0}, otherwise=cores * run), sql),
    ]


def image_gib(image: Expr) -> Expr:
    """What a disk made of the image has at least."""
    return derive(image)(system).pick(
        {
            "Windows": assume(50, "50 GB: Windows images"),
            "Red Hat": assume(20, "20 GB: Red Hat images"),
            "Red Hat for SAP": assume(20, "20 GB: Red Hat images"),
        },
        otherwise=assume(10, "10 GB: most Linux images"),
    )
