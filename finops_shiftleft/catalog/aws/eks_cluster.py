"""EKS clusters: an hourly fee, more for an old version of Kubernetes or a larger control plane.

https://aws.amazon.com/eks/pricing/
Not expressed: the nodes of Auto Mode and hybrid nodes, of which only the running cluster knows.
"""

from decimal import Decimal

from ..vocabulary import Line, attr, aws, billed, derive, hours, today

# The day on which standard support ends: extended support is billed from its start
# https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html
SUPPORTED = {
    "1.30": "2025-07-23",
    "1.31": "2025-11-26",
    "1.32": "2026-03-23",
    "1.33": "2026-07-29",
    "1.34": "2026-12-02",
    "1.35": "2027-03-27",
}
VERSION, POLICY = attr("version", ""), attr("upgrade_policy.support_type", "EXTENDED")
TIER = attr("control_plane_scaling_config.tier", "standard")


@derive(VERSION, POLICY, today)
def old(version: str | Decimal, policy: str, day: str) -> int:
    """Fourteen months after its release a version is in extended support; where the policy is
    STANDARD the cluster is upgraded instead. Without a version it is the newest."""
    number = str(version)  # code may say 1.31 for "1.31"
    minor = int(number.partition(".")[2]) if number else 99
    end = SUPPORTED.get(number, "" if minor < 30 else "9999")
    return 1 if end <= day and policy != "STANDARD" else 0


TIERS = {f"tier-{size}": f"{size.upper()}-ProvisionedTier" for size in ("xl", "2xl", "4xl", "8xl")}
eks = aws("AmazonEKS")
control = eks("Compute", "Hours", usagetype="AmazonEKS-Hours:perCluster")
extended = eks("Compute", "Hours", usagetype="AmazonEKS-Hours:extendedSupport")
larger = eks("Compute", "Hours", usagetype="AmazonEKS-Hours:" + TIER.pick(TIERS))

RESOURCE = billed(
    "aws_eks_cluster",
    Line("Control plane", hours, control),
    Line("Extended support", old * hours, extended),
    Line("Provisioned control plane", TIER.pick(standard=0, otherwise=hours), larger),
)
