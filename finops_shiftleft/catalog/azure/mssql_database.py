"""SQL databases: by the size in DTUs and day, by the vCore and hour, or by the vCore-hour used.

https://azure.microsoft.com/pricing/details/azure-sql-database/single/
One in an elastic pool costs nothing but its backups. Not expressed: reservations, job agents.
"""

from ..vocabulary import Line, assume, attr, billed, by, days, derive, first, given, hours, span
from ..vocabulary import usage
from ._parents import part_of
from ._sql import backups, more_storage, serverless, storage, vcores
from ._sql_sizes import above, size

SERVERS = ("azurerm_mssql_server", "azurerm_sql_server")
azure = part_of("server_id", "mssql_server_id", "server_name", to=SERVERS)
NAME = first(attr("sku_name"), assume("GP_Gen5_2", "GP_Gen5_2: what Azure takes without a size"))
POOLED = given("elastic_pool_id")
BOUGHT = derive(POOLED.pick({True: "ElasticPool", False: NAME}))(size)
MODE = BOUGHT["mode"]
TIER = MODE.pick(elasticpool="General Purpose", otherwise=BOUGHT["tier"])
GB = attr("max_size_gb")

LEAST, MOST = attr("min_capacity", 0.5) * hours, BOUGHT["cores"] * hours
AWAKE = span(LEAST, LEAST, MOST)
USED = usage("monthly_vcore_hours", "vCore-hours used each month")
PAUSES = attr("auto_pause_delay_in_minutes", 60).pick({-1: AWAKE}, otherwise=USED)
RUN = first(USED, TIER.pick(Hyperscale=AWAKE, otherwise=PAUSES))

ABOVE = derive(BOUGHT["size"], GB)(above)
MORE = first(usage("extra_data_storage_gb", "GB above what the size includes"), ABOVE)
EXTRA = TIER.pick(Basic=0, Standard=MORE, Premium=MORE)
sql = azure("SQL Database")
dtus = sql("SQL Database Single " + TIER, "1/Day", skuName=BOUGHT["size"])
warehouse = azure("Azure Synapse Analytics").where(productName=None)
dwus = warehouse("Azure Synapse Analytics Dedicated SQL Pool", "1/Hour", skuName=BOUGHT["size"])
RESOURCE = billed(
    "azurerm_mssql_database",
    by(
        MODE,
        DTU=[Line("Compute", days, dtus), more_storage(sql, TIER, EXTRA), *backups(sql, TIER)],
        vCore=[
            *vcores(sql, BOUGHT, attr("read_replica_count", 0)),
            storage(sql, TIER, GB),
            *backups(sql, TIER),
        ],
        serverless=[
            *serverless(sql, BOUGHT, RUN),
            storage(sql, TIER, GB),
            *backups(sql, TIER),
        ],
        warehouse=Line("Compute", hours, dwus),
        elasticpool=backups(sql, TIER),
        free=(),
    ),
)
