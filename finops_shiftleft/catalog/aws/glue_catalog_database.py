"""The Glue data catalogue: so much for every object kept, and for every request.

https://aws.amazon.com/glue/pricing/ (data catalog)
"""

from ..vocabulary import Line, aws, billed, usage

OBJECTS = usage("monthly_objects", "tables, versions, partitions and databases kept")
REQUESTS = usage("monthly_requests", "requests each month")
glue = aws("AWSGlue")

RESOURCE = billed(
    "aws_glue_catalog_database",
    Line("Objects", OBJECTS, glue("AWS Glue", "Obj-Month", usagetype="Catalog-Storage")),
    Line("Requests", REQUESTS, glue("AWS Glue", "Requests", usagetype="Catalog-Request")),
)
