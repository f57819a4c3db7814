"""SQS queues: so much a request, in steps of 64 KB; first-in first-out costs more.

https://aws.amazon.com/sqs/pricing/
"""

from math import ceil

from ..vocabulary import Line, attr, aws, billed, derive, usage

REQUESTS = usage("monthly_requests", "API requests each month: send, receive, delete, and others")


@derive(usage("request_size_kb", "average size of a request in KB", 64))
def requests_each(size: float) -> int:
    """Every 64 KB of a payload are a request of their own."""
    return max(1, ceil(size / 64))


METER = attr("fifo_queue", False).pick({True: "Requests-FIFO-Tier1", False: "Requests-Tier1"})
request = aws("AWSQueueService")("API Request", "Requests", usagetype=METER)

RESOURCE = billed("aws_sqs_queue", Line("Requests", REQUESTS * requests_each, request))
