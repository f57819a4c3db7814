"""What a topic costs: what is published, and what is delivered."""

SMS = "no price for AmazonSNS Message Delivery in us-east-1 per Notifications, usagetype DeliveryAttempts-SMS"
TOPIC = 'resource "aws_sns_topic" "a" {\nname = "a"\n}\n'
FIFO = 'resource "aws_sns_topic" "a" {\nname = "a.fifo"\nfifo_topic = true\n}\n'


def paid(found) -> list[tuple[str, str, str]]:
    """Label, quantity and cost of what has a price and a quantity."""
    return [
        (line.label, f"{line.quantity.expected:.4f}", f"{line.cost.expected:.2f}")
        for line in found.lines
        if line.cost is not None
    ]


def test_messages_above_the_first_million(cost_of):
    found = cost_of(TOPIC, "aws_sns_topic.a", {"monthly_requests": 3_000_000})
    assert paid(found) == [("Messages", "3000000.0000", "1.00")]


def test_every_subscriber_gets_every_message(cost_of):
    """HTTP: 1,000,000 x 3 less 100,000 free; email: 1,000,000 x 1 less 1,000."""
    used = {
        "monthly_requests": 1_000_000,
        "http_subscriptions": 3,
        "email_subscriptions": 1,
        "kinesis_subscriptions": 5,
        "mobile_push_subscriptions": 2,
        "macos_subscriptions": 5,
    }
    assert paid(cost_of(TOPIC, "aws_sns_topic.a", used)) == [
        ("Messages", "1000000.0000", "0.00"),
        ("HTTP deliveries", "3000000.0000", "1.74"),
        ("Email deliveries", "1000000.0000", "19.98"),
        ("Firehose deliveries", "5000000.0000", "1.00"),
        ("Mobile push deliveries", "2000000.0000", "1.00"),
        ("MacOS push deliveries", "5000000.0000", "2.00"),
    ]


def test_every_64_kb_are_a_message_and_a_delivery(cost_of):
    used = {"monthly_requests": 1_000_000, "request_size_kb": 100, "kinesis_subscriptions": 1}
    assert paid(cost_of(TOPIC, "aws_sns_topic.a", used)) == [
        ("Messages", "2000000.0000", "0.50"),
        ("Firehose deliveries", "2000000.0000", "0.40"),
    ]


def test_sms_has_no_price_in_the_list(cost_of):
    found = cost_of(TOPIC, "aws_sns_topic.a", {"monthly_requests": 1, "sms_subscriptions": 1})
    (sms,) = (line for line in found.lines if line.label == "SMS deliveries")
    assert (sms.note or "").startswith(SMS)
    assert sms.cost is None


def test_first_in_first_out_costs_by_message_and_by_gb(bill):
    """10,485,760 messages of 100 KB are 1,000 GB; two queues get them."""
    bill(
        FIFO,
        """
        Messages  10485760 Requests  3.15
        GB published  1000 GB  20.00
        Deliveries  20971520 Messages  0.21
        GB delivered  2000 GB  2.00
        """,
        usage={"monthly_requests": 10_485_760, "request_size_kb": 100, "sqs_subscriptions": 2},
    )
