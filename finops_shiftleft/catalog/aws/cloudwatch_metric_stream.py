"""CloudWatch metric streams: so much a metric update; the stream they go to is billed as itself.

https://aws.amazon.com/cloudwatch/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

UPDATES = usage("monthly_metric_updates", "metric updates streamed each month")
update = aws("AmazonCloudWatch")("Metric Streams", "Metric Update")

RESOURCE = billed("aws_cloudwatch_metric_stream", Line("Metric updates", UPDATES, update))
