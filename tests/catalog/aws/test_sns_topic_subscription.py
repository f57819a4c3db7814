"""What a subscription costs, by its protocol."""

import pytest


def subscription(protocol: str) -> str:
    return f"""
    resource "aws_sns_topic_subscription" "a" {{
      topic_arn = "arn:aws:sns:us-east-1:123456789012:a"
      protocol  = "{protocol}"
      endpoint  = "e"
    }}
    """


@pytest.mark.parametrize(
    ("protocol", "cost"),
    [
        ("http", "0.54"),  # 100,000 are free
        ("https", "0.54"),
        ("email", "19.98"),  # 1,000 are free
        ("email-json", "19.98"),
        ("firehose", "0.20"),
        ("application", "0.50"),
        ("sqs", "0.00"),
        ("lambda", "0.00"),
    ],
)
def test_a_million_notifications(bill, protocol, cost):
    expected = f"Notifications  1000000 Notifications  {cost}"
    bill(subscription(protocol), expected, {"monthly_requests": 1_000_000})


def test_every_64_kb_are_a_notification(bill):
    used = {"monthly_requests": 1_000_000, "request_size_kb": 130}
    bill(subscription("application"), "Notifications  3000000 Notifications  1.50", used)


def test_sms_has_no_price_in_the_list(bill):
    note = "no price for AmazonSNS Message Delivery in us-east-1 per Notifications, usagetype DeliveryAttempts-SMS"
    bill(subscription("sms"), f"Notifications  {note}", {"monthly_requests": 1_000})


def test_a_protocol_that_sns_does_not_have(bill):
    known = "http, https, email, email-json, sms, sqs, lambda, firehose, application"
    said = f"protocol 'pigeon' is not one of {known}"
    bill(subscription("pigeon"), f"Notifications  {said}", {"monthly_requests": 1_000})
