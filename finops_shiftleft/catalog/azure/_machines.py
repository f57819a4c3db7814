"""What every machine asks of the price list: its size, with Windows or not, and its image.

https://azure.microsoft.com/pricing/details/virtual-machines/linux/
"""

import re

from ...model import Value
from ..vocabulary import Expr, Line, assume, attr, azure, by, derive, ends, first, given, lacks
from ..vocabulary import Part, like, usage

LINUX, WINDOWS = lacks("Win"), ends("Windows")  # what the product's name ends in
RUN = usage("monthly_hrs", "hours it runs each month", 730)
# Low is the former name of Spot:
# https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets/create-or-update
PRIORITY = attr("priority", "Regular").pick(Regular="on_demand", Spot="spot", Low="spot")
BROUGHT = attr("license_type", "None").pick({"None": WINDOWS}, otherwise=LINUX)
SIZES = {
    "Linux": assume(30, "30 GB: most Linux images"),
    "Windows": assume(127, "127 GB: Windows images"),
}
PRODUCTS = {
    "redhat": "Red Hat Enterprise Linux",
    "suse": "SUSE Linux Enterprise Server",
    "microsoftsqlserver": "SQL Server",
}
EDITIONS = ("enterprise", "standard", "web")

vm = azure("Virtual Machines")
licences = azure("Virtual Machines Licenses")


def instance(
    size: Expr, family: Value, run: Expr, bought: Value = PRIORITY, label: str = "Instance"
) -> Line:
    """With Windows it has a row of its own; where the customer brings that licence, it is sold at
    the price of Linux."""
    return Line(label, run, vm(family, "1 Hour", armSkuName=size).bought(bought))


def vcpus(size: str) -> int:
    """Standard_D4s_v3 has 4 vCPUs; Standard_M8-2ms has the 2 behind the dash."""
    found = re.match(r"(?:Standard|Basic)_[A-Za-z]++(\d++)(?:-(\d++))?", size, re.IGNORECASE)
    if not found:
        raise ValueError(size)
    return int(found[2] or found[1])


def product(publisher: str, sku: str, brought: str) -> str:
    """Red Hat, SUSE and SQL Server by its edition are sold with the image, unless the customer
    brings the licence; SQL Server's free editions and other publishers' Linux are not sold."""
    name, plan = PRODUCTS.get(publisher.lower(), ""), sku.lower()
    if name == "SQL Server":
        edition = next((one for one in EDITIONS if plan.startswith(one)), "")
        return f"{name} {edition.title()}" if edition else ""
    return "" if "byos" in plan or brought.endswith("BYOS") else name


def licence(size: Expr, image: str, run: Expr) -> Line:
    """What the image contains is sold by the hour and the vCPUs, beside the machine."""
    publisher, plan = attr(f"{image}.publisher", ""), attr(f"{image}.sku", "")
    name = derive(publisher, plan, attr("license_type", ""))(product)
    sold = derive(size)(vcpus) + " vCPU VM"
    row = licences(name, "1 Hour", skuName=sold, meterName=sold + " License").at("")
    return Line("Image licence", name.pick({"": 0}, otherwise=run), row)


def os_disk(system: str) -> Part:
    """The disk of the operating system, unless it is on the host itself."""
    size = first(attr("disk_size_gb"), SIZES[system])
    disk = like("azurerm_managed_disk", disk_size_gb=size)
    return by(given("diff_disk_settings"), {True: (), False: disk})
