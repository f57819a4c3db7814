resource "aws_guardduty_detector" "a" {
  enable = true
}

resource "aws_guardduty_detector" "off" {
  enable = false
}
