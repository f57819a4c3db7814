resource "aws_cloudfront_function" "a" {
  name    = "redirect"
  runtime = "cloudfront-js-2.0"
  code    = "function handler(event) { return event.request }"
}
