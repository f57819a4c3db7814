resource "aws_cloudfront_distribution" "shared" {
  enabled = true
  viewer_certificate {
    cloudfront_default_certificate = true
  }
}

resource "aws_cloudfront_distribution" "own_addresses" {
  enabled = true
  viewer_certificate {
    iam_certificate_id = "c"
    ssl_support_method = "vip"
  }
}
