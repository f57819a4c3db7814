"""SNS topics: so much a message published, and delivered to a subscriber, by how it is delivered.

Subscribers may be counted here or at each aws_sns_topic_subscription, but not at both. Queues and
functions that subscribe to a standard topic cost nothing. What an SMS costs depends on the country
and carrier: it is not in the price list, and `sms_notification_price` cannot stand in for a row.
https://aws.amazon.com/sns/pricing/
"""

from ..vocabulary import Expr, Line, Sku, attr, aws, billed, by, derive, usage
from ._sns_deliveries import messages_each

PUBLISHED = usage("monthly_requests", "messages published each month")
SIZE = usage("request_size_kb", "average size of a message in KB", 1)
MESSAGES = PUBLISHED * derive(SIZE)(messages_each)
GIGABYTES = PUBLISHED * SIZE / 1_048_576

sns = aws("AmazonSNS")
QUEUES = usage("sqs_subscriptions", "queues that subscribe to a first-in first-out topic")
SUBSCRIBERS = {  # who they are -> usage key, usage type
    "HTTP": ("http", "HTTP"),
    "Email": ("email", "SMTP"),
    "Firehose": ("kinesis", "FIREHOSE"),
    "Mobile push": ("mobile_push", "APNS"),
    "MacOS push": ("macos", "MACOS"),
    "SMS": ("sms", "SMS"),
}


def subscribers(who: str) -> Expr:
    return usage(f"{who}_subscriptions", f"subscribers by {who.replace('_', ' ')}")


def delivered(meter: str) -> Sku:
    meter = f"DeliveryAttempts-{meter}"
    return sns("Message Delivery", "Notifications", usagetype=meter)


def fifo(unit: str, meter: str) -> Sku:
    return sns(None, unit, usagetype=f"F-{meter}")


standard = [
    Line("Messages", MESSAGES, sns("API Request", "Requests", usagetype="Requests-Tier1")),
    *(
        Line(f"{label} deliveries", subscribers(who) * MESSAGES, delivered(meter))
        for label, (who, meter) in SUBSCRIBERS.items()
    ),
]
ordered = [
    Line("Messages", PUBLISHED, fifo("Requests", "Request-Tier1")),
    Line("GB published", GIGABYTES, fifo("GB", "Ingress-Tier1")),
    Line("Deliveries", QUEUES * PUBLISHED, fifo("Messages", "DA-SQS")),
    Line("GB delivered", QUEUES * GIGABYTES, fifo("GB", "Egress-SQS")),
]
RESOURCE = billed("aws_sns_topic", by(attr("fifo_topic", False), {True: ordered, False: standard}))
