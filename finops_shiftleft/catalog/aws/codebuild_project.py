"""Build projects: so much a minute by system and size of the machine; on Lambda by the second.

https://aws.amazon.com/codebuild/pricing/
https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html
"""

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

SIZE, KIND = attr("environment.compute_type"), attr("environment.type")
MINUTES = usage("monthly_build_mins", "minutes that builds take each month")
SYSTEMS = {
    "LINUX_CONTAINER": "Linux",
    "LINUX_GPU_CONTAINER": "LinuxGPU",
    "ARM_CONTAINER": "ARM",
    "WINDOWS_CONTAINER": "Windows",
    "WINDOWS_SERVER_2019_CONTAINER": "Windows",
    "WINDOWS_SERVER_2022_CONTAINER": "Windows",
    "LINUX_EC2": "LinuxEC2",
    "ARM_EC2": "ARMEC2",
    "WINDOWS_EC2": "WindowsEC2",
    "MAC_ARM": "MacARM",
    "LINUX_LAMBDA_CONTAINER": "Linux",
    "ARM_LAMBDA_CONTAINER": "ARM",
}
SYSTEM = KIND.pick(SYSTEMS)


@derive(SIZE)
def size(compute: str) -> str:
    """BUILD_GENERAL1_SMALL is listed as g1.small, BUILD_LAMBDA_1GB as lambda.1GB."""
    kind, _, size = compute.removeprefix("BUILD_").partition("_")
    return {"GENERAL1": f"g1.{size.lower()}", "LAMBDA": f"lambda.{size}"}[kind]


build = aws("CodeBuild")
minute = build("Compute", "Minutes", usagetype="Build-Min:" + SYSTEM + ":" + size)
second = build("Compute", "Seconds", usagetype="Build-Sec:" + SYSTEM + ":" + size)
on_lambda = Line("Builds", MINUTES * 60, second)

RESOURCE = billed(
    "aws_codebuild_project",
    by(
        KIND,
        {"LINUX_LAMBDA_CONTAINER": on_lambda, "ARM_LAMBDA_CONTAINER": on_lambda},
        otherwise=Line("Builds", MINUTES, minute),
    ),
)
