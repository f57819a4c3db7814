"""Watchers in Automation: what runs is billed by the minute, hour or machine.

https://azure.microsoft.com/pricing/details/automation/
"""

from ..vocabulary import billed
from ._automation import watchers

RESOURCE = billed("azurerm_automation_watcher", watchers)
