"""What Autopilot bills: the vCPU, memory and scratch space that pods request, by class.

https://cloud.google.com/kubernetes-engine/pricing
"""

from ..vocabulary import Expr, Line, google, hours

gke = google("Kubernetes Engine")


def pods(
    cpus: Expr,
    gib: Expr,
    disk: Expr,
    kind: Expr | str = "",
    bought: Expr | str = "on_demand",
    run: Expr | int = hours,
    once: bool = False,
) -> list[Line]:
    """The lines of what pods request; `kind` is in the list's words, with a space behind."""
    cpu = gke("Compute", "h", description="Autopilot " + kind + "Pod mCPU Requests")
    ram = gke("Compute", "GiBy.h", description="Autopilot " + kind + "Pod Memory Requests")
    scratch = gke("Compute", "GiBy.h", description="Autopilot Pod Ephemeral Storage Requests")
    return [
        Line("Pods' vCPU", cpus * 1_000 * run, cpu.bought(bought), once),
        Line("Pods' memory", gib * run, ram.bought(bought), once),
        Line("Pods' ephemeral storage", disk * run, scratch, once),
    ]
