"""AppSync: so much an operation, an update in real time, and a minute connected.

https://aws.amazon.com/appsync/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

REQUESTS = usage("monthly_requests", "queries and mutations each month")
UPDATES = usage("monthly_real_time_updates", "updates that subscribers get each month")
MINUTES = usage("monthly_connection_minutes", "minutes that clients are connected each month")
appsync = aws("AWSAppSync")

RESOURCE = billed(
    "aws_appsync_graphql_api",
    Line("Operations", REQUESTS, appsync(None, "Operations", usagetype="GraphQLInvocation")),
    Line(
        "Real-time updates", UPDATES, appsync(None, "Operations", usagetype="GraphQLNotification")
    ),
    Line(
        "Connection minutes",
        MINUTES,
        appsync(None, "Minutes", usagetype="GraphQLConnectionMinutes"),
    ),
)
