resource "aws_s3_bucket_analytics_configuration" "a" {
  bucket = "watched"
  name   = "entire"
}
