"""Kubernetes clusters: so much an hour for the control plane, which is free without an uptime SLA,
and the nodes of the first pool.

https://azure.microsoft.com/pricing/details/kubernetes-service/
The Premium tier has the long-term support in its price. Not expressed: AKS Automatic, the fees of
addresses and rules of the load balancer that the cluster makes.
"""

from ..vocabulary import Line, attr, azure, billed, by, each, given, group, hours, usage, within
from ._balancers import processed
from ._machines import LINUX
from ._nodes import OLD_COUNT, nodes

TIER = attr("sku_tier", "Free")
GB = usage("load_balancer.monthly_data_processed_gb", "GB through its load balancer each month")
BALANCER = attr("network_profile.load_balancer_sku", "standard").pick(basic=0, otherwise=GB)

aks = azure("Azure Kubernetes Service")
sla = aks("Azure Kubernetes Service", "1 Hour", meterName="Standard Uptime SLA")
lts = aks("Azure Kubernetes Service", "1 Hour", meterName="Standard Long Term Support")
standard = Line("Control plane", hours, sla)

# The first pool is named otherwise in code for the provider before its second version
OLD = "agent_pool_profile"
old = each(OLD, nodes(LINUX, "on_demand", OLD_COUNT))
first_pool = within("default_node_pool", nodes(LINUX, "on_demand"))

RESOURCE = billed(
    "azurerm_kubernetes_cluster",
    by(TIER, Free=(), Paid=standard, Standard=standard, Premium=Line("Control plane", hours, lts)),
    by(given(OLD), {True: old, False: first_pool}),
    group("load_balancer", Line("Data processed", BALANCER, processed)),
)
