"""Task definitions cost nothing; this is what one task costs while it runs on Fargate.

https://aws.amazon.com/fargate/pricing/
"""

from ..vocabulary import Line, attr, aws, derive, hours, through

PROVIDER = attr("capacity_provider", "FARGATE")  # who runs the task says so
SYSTEM = attr("runtime_platform.operating_system_family", "LINUX").before("_")
CHIP = attr("runtime_platform.cpu_architecture", "X86_64").pick(X86_64="", ARM64="ARM-")
METER = (
    PROVIDER.pick(FARGATE="", FARGATE_SPOT="SpotUsage-")
    + "Fargate-"
    + SYSTEM.pick(LINUX=CHIP, WINDOWS="Windows-")
)


def in_units(size: str) -> float:
    """1024 of the small unit are one; "0.5 vCPU", "2 GB" and ".5vcpu" are said in the large one."""
    text = str(size).strip().lower()
    number = text.removesuffix("vcpu").removesuffix("gb").strip()
    return float(number) / (1_024 if number == text else 1)


VCPUS, GBS = derive(attr("cpu"))(in_units), derive(attr("memory"))(in_units)
DISK = attr("ephemeral_storage.size_in_gib", 20).above(20)  # the first 20 GiB are included
LICENCES = SYSTEM.pick(LINUX=0, WINDOWS=VCPUS)
ecs = aws("AmazonECS")
vcpu = ecs("Compute", "hours", usagetype=METER + "vCPU-Hours:perCPU")
gb = ecs("Compute", "hours", usagetype=METER + "GB-Hours")
licence = ecs("Compute", "hours", usagetype="Fargate-Windows-OS-Hours:perCPU")
disk = ecs(None, "GB-Hours", usagetype="Fargate-EphemeralStorage-GB-Hours")

RESOURCE = through(
    "aws_ecs_task_definition",
    Line("vCPU", VCPUS * hours, vcpu),
    Line("Memory", GBS * hours, gb),
    Line("Windows licence", LICENCES * hours, licence),
    Line("Ephemeral storage", DISK * hours, disk),
)
