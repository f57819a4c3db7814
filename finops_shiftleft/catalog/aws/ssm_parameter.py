"""Parameters: standard ones are free at the standard rate; advanced ones pay storage and calls.

Intelligent tiering is taken as standard: what makes a parameter advanced shows when it is set.

https://aws.amazon.com/systems-manager/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

TIER = attr("tier", "Standard")
HOURS = usage("parameter_storage_hrs", "hours that the parameter is kept each month", 730)
CALLS = usage("monthly_api_interactions", "parameters read or written each month")
LIMIT = usage("api_throughput_limit", "standard, advanced or higher", "standard")
FAST = LIMIT.pick(standard=0, advanced=CALLS, higher=CALLS)

ssm = aws("AWSSystemsManager")
stored = ssm("AWS Systems Manager", "Hrs", usagetype="PS-Advanced-Param-Tier1")
call = ssm("API Request", "API Requests", usagetype="PS-Param-Processed-Tier2")

standard = Line("API interactions", FAST, call)
advanced = [Line("Advanced parameter", HOURS, stored), Line("API interactions", CALLS, call)]

RESOURCE = billed(
    "aws_ssm_parameter",
    by(TIER, {"Standard": standard, "Intelligent-Tiering": standard, "Advanced": advanced}),
)
