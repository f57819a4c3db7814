"""To whom SNS delivers, and how its price list calls that: deliveries are billed by usage type."""

from math import ceil

METERS = {  # protocol of a subscription -> usage type
    "http": "HTTP",
    "https": "HTTP",
    "email": "SMTP",
    "email-json": "SMTP",
    "sms": "SMS",
    "sqs": "SQS",
    "lambda": "LAMBDA",
    "firehose": "FIREHOSE",
    "application": "APNS",
}


def messages_each(size: float) -> int:
    """Every 64 KB of a payload are a request, and a notification, of their own."""
    return max(1, ceil(size / 64))
