"""Spring Apps: so much an hour for a service by its plan, and for what its apps take above that.

https://azure.microsoft.com/pricing/details/spring-apps/
The embedded list has no row of it that costs anything, so a service is not priced. Its plans are
retired till March 2028: https://learn.microsoft.com/azure/spring-apps/enterprise/resources
"""

from ..vocabulary import Line, attr, azure, billed, first, hours

BY_NAME = attr("sku_name", "S0").pick(B0="Basic", S0="Standard", E0="Enterprise")
TIER = first(attr("sku_tier"), BY_NAME)

spring = azure("Azure Spring Cloud").where(skuName=TIER)
service = spring("Azure Spring Apps", "1 Hour", meterName=TIER + " Service Instance")
RESOURCE = billed("azurerm_spring_cloud_service", Line("Service", hours, service))
