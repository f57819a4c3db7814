"""Notebook instances: so much an hour by type, and so much a GB of their disk.

https://aws.amazon.com/sagemaker/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, usage

HOURS = usage("monthly_hrs", "hours that it runs each month", 730)
GIB = attr("volume_size", 5)
sagemaker = aws("AmazonSageMaker")
instance = sagemaker("ML Instance", "Hrs", usagetype="Notebk:" + attr("instance_type"))
disk = sagemaker(None, "GB-Mo", usagetype="Notebk:VolumeUsage.gp2")

RESOURCE = billed(
    "aws_sagemaker_notebook_instance",
    Line("Notebook instance", HOURS, instance),
    Line("Storage", GIB, disk),
)
