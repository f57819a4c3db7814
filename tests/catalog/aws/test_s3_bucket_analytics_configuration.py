"""What S3's storage class analysis costs."""

ANALYSIS = 'resource "aws_s3_bucket_analytics_configuration" "a" { bucket = "logs" }\n'


def test_every_object_watched_costs(bill):
    watched = {"monthly_monitored_objects": 50_000_000}
    bill(ANALYSIS, "Objects watched  50000000 Objects  5.00", watched)
