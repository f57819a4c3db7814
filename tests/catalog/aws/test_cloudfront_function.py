"""What a CloudFront function costs."""


def test_invocations_above_the_free_ones(bill):
    bill(
        """
        resource "aws_cloudfront_function" "a" {
          name    = "redirect"
          runtime = "cloudfront-js-2.0"
          code    = "function handler(event) { return event.request }"
        }
        """,
        "Invocations  12000000 Invocations  1.00",  # 2,000,000 are free
        usage={"monthly_requests": 12_000_000},
    )
