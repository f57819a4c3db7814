"""Inspector: so much an hour that an instance is scanned, and so much an image. Lambda is left out.

https://aws.amazon.com/inspector/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, hours, usage

KINDS = attr("resource_types", ())
INSTANCES = usage("scanned_instances", "instances that are scanned, on average")
IMAGES = usage("monthly_initial_image_scans", "images scanned as they are pushed each month")
AGAIN = usage("monthly_image_rescans", "automated scans of known images each month")


@derive(KINDS)
def ec2(kinds: list[str]) -> bool:
    """Instances are scanned where EC2 is among the resource types."""
    return "EC2" in kinds


@derive(KINDS)
def ecr(kinds: list[str]) -> bool:
    """Images are scanned where ECR is among the resource types."""
    return "ECR" in kinds


inspector = aws("AmazonInspectorV2")
instance = inspector("Amazon Inspector", "Instance-hrs", usagetype="EC2-Scanning")
scan = inspector(
    "Amazon Inspector", "Resource-assessment", usagetype="container-image-initial-scan"
)
rescan = inspector("Amazon Inspector", "Resource-assessment", usagetype="container-image-re-scan")

RESOURCE = billed(
    "aws_inspector2_enabler",
    Line("Instances", ec2.pick({True: INSTANCES, False: 0}) * hours, instance),
    Line("Initial image scans", ecr.pick({True: IMAGES, False: 0}), scan),
    Line("Image rescans", ecr.pick({True: AGAIN, False: 0}), rescan),
)
