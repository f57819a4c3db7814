"""Step Functions: standard workflows by the state transition, express ones by request and time.

https://aws.amazon.com/step-functions/pricing/
"""

from math import ceil

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

TRANSITIONS = usage("monthly_transitions", "state transitions each month")
REQUESTS = usage("monthly_requests", "workflows started each month")
DURATION = usage("workflow_duration_ms", "average duration of a workflow, in milliseconds")
MEMORY = usage("memory_mb", "average memory of a workflow, in MB", 64)


@derive(DURATION, MEMORY)
def gigabyte_seconds(duration: float, memory: float) -> float:
    """Time is metered in steps of 100 ms, memory in steps of 64 MB."""
    return ceil(duration / 100) * ceil(memory / 64) / 160


states = aws("AmazonStates")
transition = states("AWS Step Functions", "StateTransitions", group="SFN-StateTransitions")
request = states("AWS Step Functions", "Requests", group="SFN-ExpressWorkflows-Requests")
duration = states("AWS Step Functions", "GB-Seconds", group="SFN-ExpressWorkflows-Duration")

RESOURCE = billed(
    "aws_sfn_state_machine",
    by(
        attr("type", "STANDARD"),
        STANDARD=Line("State transitions", TRANSITIONS, transition),
        EXPRESS=[
            Line("Requests", REQUESTS, request),
            Line("Duration", REQUESTS * gigabyte_seconds, duration),
        ],
    ),
)
