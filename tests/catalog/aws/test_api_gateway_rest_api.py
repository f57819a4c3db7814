"""What a REST API costs."""

API = 'resource "aws_api_gateway_rest_api" "a" { name = "a" }\n'


def test_requests_get_cheaper(bill):
    """333,000,000 x 0.0000035 + 67,000,000 x 0.000002."""
    bill(API, "Requests  400000000 Requests  1299.50", {"monthly_requests": 400_000_000})


def test_an_api_that_nobody_calls_is_free(bill):
    bill(API, "")
