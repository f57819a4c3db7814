"""Network firewalls: an endpoint by the hour in each zone, and so much a GB through them.

What TLS inspection adds is not on this page.
https://aws.amazon.com/network-firewall/pricing/
"""

from ..vocabulary import Line, aws, billed, count, given, hours, usage

ZONES = given("subnet_mapping").pick(
    {True: count("subnet_mapping"), False: count("availability_zone_mapping")}
)
PROCESSED = usage("monthly_data_processed_gb", "GB through the firewall each month")
wall = aws("AWSNetworkFirewall")
RESOURCE = billed(
    "aws_networkfirewall_firewall",
    Line("Endpoints", ZONES * hours, wall("AWS Firewall", "Hrs", usagetype="Endpoint-Hour")),
    Line("Data processed", PROCESSED, wall("AWS Firewall", "GB", usagetype="Traffic-GB-Processed")),
)
