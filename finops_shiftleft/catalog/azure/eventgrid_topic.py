"""Topics of Event Grid: so much for 100,000 operations.

https://azure.microsoft.com/pricing/details/event-grid/
"""

from ..vocabulary import billed
from ._events import by_operations

RESOURCE = billed("azurerm_eventgrid_topic", by_operations)
