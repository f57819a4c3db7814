"""Managed instances, written for the provider before its second version: the same.

https://azure.microsoft.com/pricing/details/azure-sql-managed-instance/single/
"""

from ..vocabulary import billed, like

RESOURCE = billed("azurerm_sql_managed_instance", like("azurerm_mssql_managed_instance"))
