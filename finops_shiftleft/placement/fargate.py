"""The size that EKS on Fargate gives a pod, which is what it bills.

https://docs.aws.amazon.com/eks/latest/userguide/fargate-pod-configuration.html
"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from .sizes import GIB, MIB, Request, Size, Unschedulable

KEPT = 256 * MIB  # bytes of every pod, for Kubernetes' own components
# vCPUs, and the GB from, to and by which they go
SIZES = (
    ("0.25", "0.5", "2", None),
    ("0.5", "1", "4", "1"),
    ("1", "2", "8", "1"),
    ("2", "4", "16", "1"),
    ("4", "8", "30", "1"),
    ("8", "16", "60", "4"),
    ("16", "32", "120", "8"),
)
FREE_DISK = 20  # GiB of scratch space in the price
MOST_DISK = 175  # GiB
MORE, OVERHEAD = Decimal("1.1"), 5  # provisioned is a tenth and 5 GiB above what is requested


def size(pod: Request) -> Size:
    """The smallest size that holds a pod. Raises Unschedulable."""
    gib = (pod.memory + KEPT) / GIB
    for vcpu, least, most, step in SIZES:
        if pod.cpu <= Decimal(vcpu) and gib <= Decimal(most):
            return Size(Decimal(vcpu), stepped(gib, least, step), disk(pod.ephemeral / GIB))
    raise Unschedulable(f"Fargate has no size for {pod.cpu} vCPU and {gib:.2f} GiB")


def stepped(gib: Decimal, least: str, step: str | None) -> Decimal:
    """The smallest step that holds so much; those of the smallest size double."""
    start = Decimal(least)
    if step is None:
        return next(some for some in (start, start * 2, start * 4) if gib <= some)
    above = max(Decimal(0), gib - start) / Decimal(step)
    return start + above.to_integral_value(ROUND_CEILING) * Decimal(step)


def disk(gib: Decimal) -> Decimal:
    """The GiB of scratch space that are billed: what is provisioned, above what is free."""
    provided = (gib * MORE + OVERHEAD).to_integral_value(ROUND_CEILING)
    if gib and provided > MOST_DISK:
        raise Unschedulable(f"Fargate has no more than {MOST_DISK} GiB of scratch space")
    return max(Decimal(0), provided - FREE_DISK) if gib else Decimal(0)


def least_disk(gib: Decimal) -> Decimal:
    """The same where only what is requested is billed: AWS does not say which it is."""
    return max(Decimal(0), gib - FREE_DISK)
