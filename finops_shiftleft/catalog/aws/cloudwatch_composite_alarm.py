"""Composite alarms: so much a month each, whatever they are made of.

https://aws.amazon.com/cloudwatch/pricing/
"""

from ..vocabulary import Line, aws, billed

alarm = aws("AmazonCloudWatch")("Alarm", "Alarms", usagetype="CW:CompositeAlarmMonitorUsage")

RESOURCE = billed("aws_cloudwatch_composite_alarm", Line("Composite alarm", 1, alarm))
