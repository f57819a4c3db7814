"""Lambda functions: so much a request, and so much a GB-second of memory while it runs.

What runs at the edge, streamed responses and snapshots of Python and .NET are not on this page;
what is provisioned has a page of its own (aws_lambda_provisioned_concurrency_config).
https://aws.amazon.com/lambda/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, usage

REQUESTS = usage("monthly_requests", "invocations each month")
DURATION = usage("request_duration_ms", "average duration of one, in milliseconds")
CHIP = attr("architectures.0", "x86_64").pick(x86_64="", arm64="-ARM")
MEMORY = attr("memory_size", 128) / 1_024
DISK = attr("ephemeral_storage.size", 512).above(512) / 1_024
SECONDS = REQUESTS * DURATION / 1_000

serverless = aws("AWSLambda")
request = serverless("Serverless", "Requests", group="AWS-Lambda-Requests" + CHIP)
memory = serverless("Serverless", "Lambda-GB-Second", group="AWS-Lambda-Duration" + CHIP)
disk = serverless("Serverless", "GB-Seconds", group="AWS-Lambda-Storage-Duration" + CHIP)

RESOURCE = billed(
    "aws_lambda_function",
    Line("Requests", REQUESTS, request),
    Line("Duration", MEMORY * SECONDS, memory),
    Line("Ephemeral storage", DISK * SECONDS, disk),
)
