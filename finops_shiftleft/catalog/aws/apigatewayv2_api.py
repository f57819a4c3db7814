"""HTTP and WebSocket APIs of API Gateway: so much a request, or a message and a minute connected.

https://aws.amazon.com/api-gateway/pricing/
"""

from math import ceil

from ..vocabulary import Line, attr, aws, billed, by, derive, usage

REQUESTS = usage("monthly_requests", "requests each month")
MESSAGES = usage("monthly_messages", "messages sent and received each month")
MINUTES = usage("monthly_connection_mins", "minutes of connections each month")


@derive(usage("request_size_kb", "average size of a request and its response in KB", 512))
def requests_each(size: float) -> int:
    """A request is metered in steps of 512 KB."""
    return max(1, ceil(size / 512))


@derive(usage("message_size_kb", "average size of a message in KB", 32))
def messages_each(size: float) -> int:
    """A message is metered in steps of 32 KB."""
    return max(1, ceil(size / 32))


gateway = aws("AmazonApiGateway")
request = gateway("API Calls", "Requests", usagetype="ApiGatewayHttpRequest")
message = gateway("WebSocket", "Messages", usagetype="ApiGatewayMessage")
minute = gateway("WebSocket", "Minutes", usagetype="ApiGatewayMinute")

RESOURCE = billed(
    "aws_apigatewayv2_api",
    by(
        attr("protocol_type"),
        HTTP=Line("Requests", REQUESTS * requests_each, request),
        WEBSOCKET=[
            Line("Messages", MESSAGES * messages_each, message),
            Line("Connection minutes", MINUTES, minute),
        ],
    ),
)
