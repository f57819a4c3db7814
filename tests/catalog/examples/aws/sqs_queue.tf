resource "aws_sqs_queue" "plain" {
  name = "plain"
}

resource "aws_sqs_queue" "ordered" {
  name       = "ordered.fifo"
  fifo_queue = true
}
