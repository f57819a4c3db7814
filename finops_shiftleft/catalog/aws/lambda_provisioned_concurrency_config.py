"""Provisioned concurrency: so much a GB-second kept ready, and a lower price while it runs.

Requests that it serves are counted here, and not once more at the function.
https://aws.amazon.com/lambda/pricing/ (provisioned concurrency)
"""

from ..vocabulary import Expr, Line, Part, Sku, attr, aws, billed, by, related, usage

function = related("function_name", to="aws_lambda_function")
READY = attr("provisioned_concurrent_executions")
HOURS = usage("monthly_duration_hrs", "hours a month in which it is ready", 730)
REQUESTS = usage("monthly_requests", "invocations each month")
DURATION = usage("request_duration_ms", "average duration of one, in milliseconds")
MEGABYTES = usage("memory_mb", "memory of the function in MB, where it is not in the code")
CHIP = usage("architecture", "x86_64 or arm64, where the function is not in the code", "x86_64")
CHIPS = {"x86_64": "", "x86": "", "arm64": "-ARM", "arm": "-ARM"}
serverless = aws("AWSLambda")


def served(megabytes: Expr, architecture: Expr) -> list[Part]:
    memory, chip = megabytes / 1_024, architecture.pick(CHIPS)
    request = serverless("Serverless", "Requests", group="AWS-Lambda-Requests" + chip)

    def second(group: str) -> Sku:
        return serverless("Serverless", "Lambda-GB-Second", group=group + chip)

    ready = second("AWS-Lambda-Provisioned-Concurrency")
    run = second("AWS-Lambda-Duration-Provisioned")
    return [
        Line("Provisioned concurrency", memory * READY * HOURS * 3_600, ready),
        Line("Requests", REQUESTS, request),
        Line("Duration", memory * (REQUESTS * DURATION / 1_000), run),
    ]


in_code = served(function.attr("memory_size", 128), function.attr("architectures.0", "x86_64"))
RESOURCE = billed(
    "aws_lambda_provisioned_concurrency_config",
    by(function.found, {True: in_code, False: served(MEGABYTES, CHIP)}),
)
