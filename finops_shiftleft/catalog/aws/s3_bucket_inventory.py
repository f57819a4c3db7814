"""S3 inventories: so much for every object that is listed.

https://aws.amazon.com/s3/pricing/ (management and insights)
"""

from ..vocabulary import Line, aws, billed, usage

LISTED = usage("monthly_listed_objects", "objects listed each month")
listed = aws("AmazonS3")("Fee", "Objects", usagetype="Inventory-ObjectsListed")

RESOURCE = billed("aws_s3_bucket_inventory", Line("Objects listed", LISTED, listed))
