"""Elastic IPs: every public IPv4 address is billed by the hour, whether in use or idle.

Addresses that the customer brought along are free.
https://aws.amazon.com/vpc/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, given, hours


@derive(hours, attr("public_ipv4_pool", "amazon"), given("customer_owned_ipv4_pool"))
def address_hours(every: int, pool: str, outpost: bool) -> int:
    """Addresses of Amazon's pool are billed; those of one's own and of an Outpost are not."""
    return every if pool == "amazon" and not outpost else 0


@derive(given("instance"), given("network_interface"))
def state(instance: bool, interface: bool) -> str:
    """An address is in use if it is associated here; both states cost the same."""
    return "InUseAddress" if instance or interface else "IdleAddress"


address = aws("AmazonVPC")(None, "Hrs", usagetype="PublicIPv4:" + state)
RESOURCE = billed("aws_eip", Line("Public IPv4 address", address_hours, address))
