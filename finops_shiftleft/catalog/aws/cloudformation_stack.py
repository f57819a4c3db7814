"""Stacks: AWS types are free; handlers of others pay by the operation and by the second above 30.

https://aws.amazon.com/cloudformation/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

OPERATIONS = usage("monthly_handler_operations", "operations of third-party types each month")
SECONDS = usage("monthly_duration_secs", "seconds of operations beyond 30 each month")
stack = aws("AWSCloudFormation")
operation = stack("", "Operations", usagetype="Resource-Invocation-Count")
second = stack("", "Second", usagetype="Resource-Processing-Time")

RESOURCE = billed(
    "aws_cloudformation_stack",
    Line("Handler operations", OPERATIONS, operation),
    Line("Handler duration", SECONDS, second),
)
