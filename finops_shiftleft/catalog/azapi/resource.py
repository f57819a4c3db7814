"""Resources in the words of Azure's own interface, priced as the azurerm types that they are.

https://learn.microsoft.com/azure/templates/
Only types whose price follows from a few properties, and some that are free.
"""

from ..vocabulary import Part, attr, billed, block, by, derive, like
from ._body import said
from ._names import database, enterprise, kind, redis, server

SKU, UNITS = said("sku", "name"), said("sku", "capacity", default=1)
NAMED, SIZED = "" + SKU + "_" + UNITS, block(name=SKU, capacity=UNITS)
SERVER = derive(SKU, said("sku", "tier"))(server)
STANDBY = said("properties", "highAvailability", "mode").pick(
    {None: None, "Disabled": None}, otherwise=block(mode="SameZone")
)
GB = said("properties", "storage", "storageSizeGB", default=32)


TYPES: dict[str, Part] = {
    "microsoft.apimanagement/service": like("azurerm_api_management", sku_name=NAMED),
    "microsoft.appconfiguration/configurationstores": like("azurerm_app_configuration", sku=SKU),
    "microsoft.cache/redis": like(
        "azurerm_redis_cache",
        sku_name=said("properties", "sku", "name"),
        family=said("properties", "sku", "family"),
        capacity=said("properties", "sku", "capacity"),
        shard_count=said("properties", "shardCount"),
        replicas_per_primary=said("properties", "replicasPerPrimary"),
    ),
    "microsoft.cache/redisenterprise": by(
        derive(SKU)(redis),
        managed=like("azurerm_managed_redis", sku_name=SKU),
        enterprise=like(
            "azurerm_redis_enterprise_cluster",
            sku_name=derive(SKU, said("sku", "capacity"))(enterprise),
        ),
    ),
    "microsoft.cognitiveservices/accounts": like(
        "azurerm_cognitive_account", kind=said("kind"), sku_name=SKU
    ),
    "microsoft.cognitiveservices/accounts/deployments": like(
        "azurerm_cognitive_deployment",
        model=said("properties", "model"),
        sku=SIZED,
    ),
    "microsoft.databricks/workspaces": like("azurerm_databricks_workspace", sku=SKU),
    "microsoft.dbforpostgresql/flexibleservers": like(
        "azurerm_postgresql_flexible_server",
        sku_name=SERVER,
        storage_mb=GB * 1_024,
        high_availability=STANDBY,
    ),
    "microsoft.dbformysql/flexibleservers": like(
        "azurerm_mysql_flexible_server",
        sku_name=SERVER,
        storage=block(size_gb=GB),
        high_availability=STANDBY,
    ),
    "microsoft.devices/iothubs": like("azurerm_iothub", sku=SIZED),
    "microsoft.eventhub/namespaces": like(
        "azurerm_eventhub_namespace",
        sku=SKU,
        capacity=UNITS,
        auto_inflate_enabled=said("properties", "isAutoInflateEnabled"),
        maximum_throughput_units=said("properties", "maximumThroughputUnits"),
    ),
    "microsoft.network/natgateways": like("azurerm_nat_gateway", sku_name=SKU),
    "microsoft.search/searchservices": like(
        "azurerm_search_service",
        sku=SKU,
        replica_count=said("properties", "replicaCount"),
        partition_count=said("properties", "partitionCount"),
    ),
    "microsoft.servicebus/namespaces": like(
        "azurerm_servicebus_namespace", sku=SKU, capacity=UNITS
    ),
    "microsoft.signalrservice/signalr": like("azurerm_signalr_service", sku=SIZED),
    "microsoft.signalrservice/webpubsub": like("azurerm_web_pubsub", sku=SKU, capacity=UNITS),
    "microsoft.sql/servers/databases": like(
        "azurerm_mssql_database",
        sku_name=derive(SKU, said("sku", "capacity", default=0))(database),
        max_size_gb=said("properties", "maxSizeBytes", default=34_359_738_368) / 2**30,
        zone_redundant=said("properties", "zoneRedundant"),
        license_type=said("properties", "licenseType"),
        elastic_pool_id=said("properties", "elasticPoolId"),
        min_capacity=said("properties", "minCapacity"),
        auto_pause_delay_in_minutes=said("properties", "autoPauseDelay"),
        read_replica_count=said("properties", "highAvailabilityReplicaCount"),
    ),
}
RESOURCE = billed("azapi_resource", by(derive(attr("type"))(kind), TYPES, free=()))
