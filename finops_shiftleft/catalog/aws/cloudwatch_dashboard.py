"""CloudWatch dashboards: so much a month each, after the first three of an account.

https://aws.amazon.com/cloudwatch/pricing/
"""

from ..vocabulary import Line, aws, billed

dashboard = aws("AmazonCloudWatch")("Dashboard", "Dashboards", usagetype="DashboardsUsageHour")

RESOURCE = billed("aws_cloudwatch_dashboard", Line("Dashboard", 1, dashboard.at("")))
