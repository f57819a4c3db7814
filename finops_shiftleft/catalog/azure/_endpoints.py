"""What Traffic Manager asks for watching an endpoint.

https://azure.microsoft.com/pricing/details/traffic-manager/
"""

from ..vocabulary import Line, attr, azure, related

profile = related("profile_id", "profile_name", to="azurerm_traffic_manager_profile")
PACE = profile.attr("monitor_config.interval_in_seconds", 30)
FAST = profile.found.pick({True: PACE.pick({10: 1}, otherwise=0), False: 0})
CHECKED = attr("enabled", True).pick({True: 1, False: 0})

tm = azure("Traffic Manager")


def checks(kind: str) -> list[Line]:
    """A month of health checks of an Azure or a Non-Azure endpoint, and the fee of fast ones."""
    slow = tm("Traffic Manager", "1/Month", meterName=f"{kind} Endpoint Health Checks")
    fast = tm(
        "Traffic Manager",
        "1/Month",
        meterName=f"{kind} Endpoint Fast Interval Health Check Add-ons",
    )
    return [
        Line("Health checks", CHECKED, slow.at("Global")),
        Line("Fast health checks", CHECKED * FAST, fast.at("Global")),
    ]
