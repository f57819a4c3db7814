"""Machines of notebooks: an instance of Compute Engine, a disk for data and a fee for each vCPU.

https://cloud.google.com/vertex-ai/pricing#notebooks
The embedded list has no row of the fee, so that an instance is never priced whole.
"""

from ...model import Value
from ..vocabulary import Expr, Line, Part, block, derive, given, google, group, hours, like
from ._machine_types import vcpus

DISKS = {f"PD_{name}": f"pd-{name.lower()}" for name in ("STANDARD", "SSD", "BALANCED", "EXTREME")}
OUTSIDE: Value = [{"access_config": [{}]}]
FEE = "Vertex AI Workbench Management Fee"


def gpu(name: str) -> str:
    """NVIDIA_TESLA_T4_VWS is nvidia-tesla-t4-vws to Compute Engine."""
    return name.lower().replace("_", "-")


def accelerator(path: str, kind: Expr, count: Expr) -> Expr:
    """The GPUs of a machine, where it has any."""
    gpus = block(type=derive(kind)(gpu), count=count)
    return given(path).pick({True: gpus, False: None})


def notebook(machine: Expr, size: Expr, kind: Expr, hidden: Expr, gpus: Expr) -> list[Part]:
    """A machine with its boot disk, an address unless it is hidden, and the fee."""
    fee = google("Vertex AI")("ApplicationServices", "h", description=FEE)
    return [
        like(
            "google_compute_instance",
            machine_type=machine,
            boot_disk=block(source="the one below"),
            network_interface=hidden.pick({True: None, False: OUTSIDE}),
            guest_accelerator=gpus,
            scratch_disk=None,
            scheduling=None,
        ),
        group("boot_disk", like("google_compute_disk", size=size, type=kind.pick(DISKS))),
        Line("Management", derive(machine)(vcpus) * hours, fee),
    ]
