"""SNS subscriptions: so much a notification, by protocol; queues and functions get theirs free.

Deliveries of a first-in first-out topic are on the page of aws_sns_topic.
https://aws.amazon.com/sns/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, usage
from ._sns_deliveries import METERS, messages_each

REQUESTS = usage("monthly_requests", "messages delivered each month")
SIZE = usage("request_size_kb", "average size of a message in KB", 1)
METER = "DeliveryAttempts-" + attr("protocol").pick(METERS)
notification = aws("AmazonSNS")("Message Delivery", "Notifications", usagetype=METER)

RESOURCE = billed(
    "aws_sns_topic_subscription",
    Line("Notifications", REQUESTS * derive(SIZE)(messages_each), notification),
)
