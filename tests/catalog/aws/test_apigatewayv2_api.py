"""What HTTP and WebSocket APIs cost."""

HTTP = 'resource "aws_apigatewayv2_api" "a" {\nname = "a"\nprotocol_type = "HTTP"\n}\n'
SOCKET = HTTP.replace("HTTP", "WEBSOCKET")


def test_http_requests_get_cheaper(bill):
    """300,000,000 x 0.000001 + 100,000,000 x 0.0000009."""
    bill(HTTP, "Requests  400000000 Requests  390.00", {"monthly_requests": 400_000_000})


def test_every_512_kb_are_a_request(bill):
    used = {"monthly_requests": 1_000_000, "request_size_kb": 513}
    bill(HTTP, "Requests  2000000 Requests  2.00", used)
    bill(HTTP, "Requests  1000000 Requests  1.00", {**used, "request_size_kb": 512})


def test_messages_and_minutes_of_a_websocket(bill):
    bill(
        SOCKET,
        """
        Messages  10000000 Messages  10.00
        Connection minutes  40000000 Minutes  10.00
        """,
        usage={"monthly_messages": 10_000_000, "monthly_connection_mins": 40_000_000},
    )


def test_every_32_kb_are_a_message(bill):
    used = {"monthly_messages": 1_000_000, "message_size_kb": 100}
    bill(SOCKET, "Messages  4000000 Messages  4.00", used)
