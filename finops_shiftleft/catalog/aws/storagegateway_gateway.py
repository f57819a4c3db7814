"""Storage gateways: so much a GB written through them; what is stored is billed where it is.

https://aws.amazon.com/storagegateway/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

WRITTEN = usage("monthly_data_written_gb", "GB written through the gateway each month")
written = aws("AWSStorageGateway")("AWS Storage Gateway", "GB", usagetype="Uploaded-Bytes")

RESOURCE = billed("aws_storagegateway_gateway", Line("Data written", WRITTEN, written))
