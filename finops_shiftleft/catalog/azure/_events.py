"""What topics of Event Grid cost, whichever kind they are of.

https://azure.microsoft.com/pricing/details/event-grid/
"""

from ..vocabulary import Line, azure, usage

OPERATIONS = usage("monthly_operations", "events in, deliveries tried and management calls")

grid = azure("Event Grid")
operations = grid("Event Grid", "100K", meterName="Standard Operations")
by_operations = Line("Operations", OPERATIONS, operations)
