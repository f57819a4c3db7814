"""Macie: so much a bucket a day that is watched, and so much a GB that is searched.

https://aws.amazon.com/macie/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, days, usage

BUCKETS = usage("monitored_buckets", "buckets that are watched")
SEARCHED = usage("monthly_searched_gb", "GB searched for sensitive data each month")
macie = aws("AmazonMacie")
bucket = macie(None, "Bucket-days", usagetype="PaidDataInventoryEvaluation")
searched = macie(None, "GB", usagetype="SensitiveDataDiscovery")
on = [Line("Buckets", BUCKETS * days, bucket), Line("Data searched", SEARCHED, searched)]

RESOURCE = billed("aws_macie2_account", by(attr("status", "ENABLED"), ENABLED=on, PAUSED=()))
