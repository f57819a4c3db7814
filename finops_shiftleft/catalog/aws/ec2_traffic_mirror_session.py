"""Traffic mirroring: so much an hour for each network interface that is mirrored.

https://aws.amazon.com/vpc/pricing/
"""

from ..vocabulary import Line, aws, billed, hours

mirror = aws("AmazonVPC")(None, "Hrs", usagetype="ENI-Mirror", operation="ENIMirror")
RESOURCE = billed("aws_ec2_traffic_mirror_session", Line("Session", hours, mirror))
