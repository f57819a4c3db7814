resource "aws_cloudtrail" "a" {
  name           = "t"
  s3_bucket_name = "b"
}
