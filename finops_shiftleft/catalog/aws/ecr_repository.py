"""ECR repositories: so much a GB of images a month.

https://aws.amazon.com/ecr/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

GB = usage("storage_gb", "GB of images")
storage = aws("AmazonECR")("EC2 Container Registry", "GB-Mo", usagetype="TimedStorage-ByteHrs")

RESOURCE = billed("aws_ecr_repository", Line("Storage", GB, storage))
