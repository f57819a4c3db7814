resource "aws_s3_bucket_inventory" "a" {
  bucket                   = "listed"
  name                     = "weekly"
  included_object_versions = "All"
  schedule {
    frequency = "Weekly"
  }
  destination {
    bucket {
      format     = "ORC"
      bucket_arn = "arn:aws:s3:::lists"
    }
  }
}
