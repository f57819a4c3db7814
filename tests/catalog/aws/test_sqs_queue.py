"""What a queue costs."""

QUEUE = 'resource "aws_sqs_queue" "a" {\nname = "a"\n}\n'
FIFO = 'resource "aws_sqs_queue" "a" {\nname = "a.fifo"\nfifo_queue = true\n}\n'


def test_requests(bill):
    bill(QUEUE, "Requests  10000000 Requests  4.00", {"monthly_requests": 10_000_000})


def test_first_in_first_out_costs_more(bill):
    bill(FIFO, "Requests  10000000 Requests  5.00", {"monthly_requests": 10_000_000})


def test_every_64_kb_are_a_request(bill):
    used = {"monthly_requests": 1_000_000, "request_size_kb": 65}
    bill(QUEUE, "Requests  2000000 Requests  0.80", used)
    bill(QUEUE, "Requests  1000000 Requests  0.40", {**used, "request_size_kb": 64})


def test_a_queue_itself_is_free(bill):
    bill(QUEUE, "")
