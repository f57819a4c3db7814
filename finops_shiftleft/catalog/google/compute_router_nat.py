"""Cloud NAT: so much an hour for each machine behind it, up to 32, for its addresses, and a GB.

https://cloud.google.com/nat/pricing
"""

from ..vocabulary import Line, assume, attr, billed, count, google, hours, usage

MACHINES = usage("assigned_vms", "machines that use the gateway")
PROCESSED = usage("monthly_data_processed_gb", "GB through the gateway each month")
LISTED = count("nat_ips")
MANUAL = LISTED.pick({0: assume(1, "one address")}, otherwise=LISTED)
ADDRESSES = attr("type", "PUBLIC").pick(PRIVATE=0, PUBLIC=MANUAL)

nat = google("Networking")
uptime = nat("Network", "h", description="Networking Cloud Nat Gateway Uptime").at("global")
address = nat("Network", "h", description="Networking Cloud NAT IP Usage").at("global")
data = nat("Network", "GiBy", description="Networking Cloud Nat Data Processing").at("global")
RESOURCE = billed(
    "google_compute_router_nat",
    Line("Gateway", MACHINES.up_to(32) * hours, uptime),
    Line("Addresses", ADDRESSES * hours, address),
    Line("Data processed", PROCESSED, data),
)
