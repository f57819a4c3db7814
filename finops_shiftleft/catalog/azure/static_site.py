"""Static web apps by their older name.

https://azure.microsoft.com/pricing/details/app-service/static/
"""

from ..vocabulary import billed, like

RESOURCE = billed("azurerm_static_site", like("azurerm_static_web_app"))
