resource "aws_scheduler_schedule" "rate" {
  schedule_expression = "rate(5 minutes)"
}

resource "aws_scheduler_schedule" "cron" {
  schedule_expression = "cron(0 3 * * ? *)"
}

resource "aws_scheduler_schedule" "once" {
  schedule_expression = "at(2026-12-01T10:00:00)"
}

resource "aws_scheduler_schedule" "disabled" {
  schedule_expression = "rate(1 hour)"
  state               = "DISABLED"
}
