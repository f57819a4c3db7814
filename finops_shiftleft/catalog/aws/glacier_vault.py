"""Glacier vaults: so much a GB a month, a request, and a GB taken out, by how fast.

https://aws.amazon.com/s3/glacier/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

METERS = (  # usage key, line, unit, usage type
    ("storage_gb", "Storage", "GB-Mo", "TimedStorage-ByteHrs"),
    ("monthly_requests", "Uploads and retrievals", "Requests", "Requests-Tier1"),
    ("monthly_expedited_requests", "Expedited retrievals", "Requests", "Requests-Tier3"),
    ("monthly_standard_data_retrieval_gb", "GB retrieved", "GB", "Standard-Retrieval-Bytes"),
    ("monthly_expedited_data_retrieval_gb", "GB expedited", "GB", "Expedited-Retrieval-Bytes"),
    ("early_delete_gb", "GB deleted early", "GB-Mo", "EarlyDelete-ByteHrs"),
)
glacier = aws("AmazonGlacier")

RESOURCE = billed(
    "aws_glacier_vault",
    *(
        Line(label, usage(key, label), glacier(None, unit, usagetype=usagetype))
        for key, label, unit, usagetype in METERS
    ),
)
