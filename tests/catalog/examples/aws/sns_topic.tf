resource "aws_sns_topic" "plain" {
  name = "plain"
}

resource "aws_sns_topic" "ordered" {
  name       = "ordered.fifo"
  fifo_topic = true
}
