"""API Management: units by the hour in every region, cheaper after the first; or by the call.

https://azure.microsoft.com/pricing/details/api-management/
The later units of a region are the list's Secondary Units. Not expressed: workspaces.
"""

from ..vocabulary import Expr, Line, attr, azure, billed, by, derive, each, first, hours, outer
from ..vocabulary import usage

V2 = {"BasicV2": "Basic v2", "StandardV2": "Standard v2", "PremiumV2": "Premium v2"}
SKU = attr("sku_name")
TIER, UNITS = SKU.before("_"), derive(SKU.after("_"))(int)
NAME = TIER.pick(V2, otherwise=TIER)
SECOND = TIER.pick({**V2, "Premium": "Premium"}, otherwise="")  # tiers that have them
LATER = SECOND.pick(Premium="Secondary Unit", otherwise=NAME + " Secondary Unit")
CALLS = usage("monthly_api_calls", "calls each month")
GATEWAYS = usage("self_hosted_gateway_count", "gateways that run elsewhere")
GATEWAY = SECOND.pick(Premium="Gateway Unit", otherwise=NAME + " Self-hosted Gateway")
SELF_HOSTED = TIER.pick(
    Premium=GATEWAYS, Developer=0, Basic=0, Standard=0, BasicV2=0, otherwise=GATEWAYS
)
COUNTED = TIER.pick(BasicV2=CALLS, StandardV2=CALLS, otherwise=0)

apim, here = azure("API Management"), first(azure.region)  # of the block
unit = apim("API Management", "1 Hour", meterName=outer(NAME) + " Unit")
later = apim("API Management", "1 Hour", meterName=outer(LATER))
calls = apim("API Management", "10K", meterName=NAME + " Calls")
gateway = apim("API Management", "1 Hour", meterName=GATEWAY)


def region(count: Expr, tier: Expr, at: Expr) -> list[Line]:
    """The units of a region: all alike, or the first at the full price."""
    more = tier.pick({"": 0}, otherwise=count.above(1))
    full = tier.pick({"": count}, otherwise=count.up_to(1))
    return [
        Line("Units", full * hours, unit.at(at)),
        Line("Later units", more * hours, later.at(at)),
    ]


RESOURCE = billed(
    "azurerm_api_management",
    by(
        TIER,
        Consumption=Line("Calls", CALLS, calls),
        otherwise=[
            *region(UNITS, SECOND, azure.region),
            each("additional_location", *region(attr("capacity", 1), outer(SECOND), here)),
            Line("Calls", COUNTED, calls),
            Line("Self-hosted gateways", SELF_HOSTED * hours, gateway),
        ],
    ),
)
