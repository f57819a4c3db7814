"""What Defender for Cloud protects: on the bill, in the usage file, and in the price list.

https://azure.microsoft.com/pricing/details/defender-for-cloud/
"""

from typing import NamedTuple


class Protected(NamedTuple):
    """A thing that is protected, and the row that counts it."""

    label: str
    key: str
    product: str
    unit: str
    meter: str


SERVERS = {
    plan: [
        Protected(
            "Servers",
            f"monthly_servers_plan_{plan[1]}_nodes",
            "Servers",
            "1/Hour",
            f"Standard {plan} Node",
        )
    ]
    for plan in ("P1", "P2")
}
VAULTS = Protected("Key vaults", "monthly_key_vaults", "Key Vault", "1/Hour", "Per node Std Node")
DNS = Protected("DNS queries", "monthly_dns_queries", "DNS", "1M", "Standard Queries")
PLANS = {
    "AppServices": [
        Protected(
            "App Service nodes",
            "monthly_app_service_nodes",
            "App Service",
            "1/Hour",
            "Standard Node",
        )
    ],
    "Arm": [
        Protected(
            "Subscriptions",
            "monthly_arm_subscriptions",
            "Resource Manager",
            "1/Hour",
            "Per node Std Node",
        )
    ],
    "Containers": [
        Protected(
            "vCores of clusters",
            "monthly_containers_vcores",
            "Containers",
            "1/Hour",
            "Standard vCore vCore Pack",
        ),
        Protected(
            "Images", "monthly_container_registry_images", "Containers", "1", "Standard Images"
        ),
    ],
    "Dns": [DNS],
    "KeyVaults": [VAULTS],
    "OpenSourceRelationalDatabases": [
        Protected("MySQL", "monthly_mysql_instances", "MySQL", "1/Month", "Standard Node"),
        Protected(
            "PostgreSQL", "monthly_postgresql_instances", "PostgreSQL", "1/Month", "Standard Node"
        ),
        Protected("MariaDB", "monthly_mariadb_instances", "MariaDB", "1 Hour", "Standard Instance"),
    ],
    "SqlServers": [
        Protected(
            "SQL servers",
            "monthly_sql_azure_connected_instances",
            "SQL",
            "1/Month",
            "Standard Node",
        )
    ],
    "SqlServerVirtualMachines": [
        Protected(
            "SQL vCores outside Azure",
            "monthly_sql_outside_azure_vcores",
            "SQL",
            "1 Hour",
            "Standard vCore",
        )
    ],
}
STORAGE = [
    Protected("Storage accounts", "monthly_storage_accounts", "Storage", "1/Hour", "Standard Node")
]
CALLS = [
    Protected(
        "Calls of storage", "monthly_storage_transactions", "Storage", "1M", "Standard Transactions"
    )
]
