"""MSK clusters: so much an hour for every broker, and their storage.

https://aws.amazon.com/msk/pricing/
Not expressed: private connectivity to other VPCs.
"""

from ..vocabulary import Line, assume, attr, aws, billed, by, first, hours, usage

BROKERS, NODE = attr("number_of_broker_nodes"), "broker_node_group_info"
TYPE = attr(f"{NODE}.instance_type")
KIND = TYPE.before(".").pick(kafka="kafka", express="express")
SIZE = KIND.pick(kafka=TYPE.after("kafka."), express=TYPE)
EBS = f"{NODE}.storage_info.ebs_storage_info"
USUAL = assume(100, "100 GiB for every broker")
GIB = first(attr(f"{EBS}.volume_size"), attr(f"{NODE}.ebs_volume_size"), USUAL)
FAST = attr(f"{EBS}.provisioned_throughput.enabled", False)
MIBPS = attr(f"{EBS}.provisioned_throughput.volume_throughput", 250).above(250)
TIERED = attr("storage_mode", "LOCAL").pick(LOCAL=False, TIERED=True)
TIERED_GB = usage("tiered_storage_gb", "GB in tiered storage")
TIERED_READ = usage("monthly_tiered_data_retrieved_gb", "GB read from tiered storage")
GB = usage("storage_gb", "GB stored by Express brokers")
WRITTEN = usage("monthly_data_written_gb", "GB written to Express brokers")

msk = aws("AmazonMSK")
broker = msk(None, "hours", computeFamily=SIZE, operation="RunBroker")
disk = msk(None, "GB-Mo", usagetype="Kafka.Storage.GP2")
speed = msk(None, "MiBps-Mo", usagetype="Kafka.Throughput")
tiered = msk(None, "GB-Mo", usagetype="Kafka.Storage.Tiered")
retrieval = msk(None, "GB", usagetype="Kafka.DataRetrieval.Tiered")
stored = msk(None, "GB-Mo", usagetype="Express.Storage")
written = msk(None, "GB", usagetype="Express.In-Bytes")

standard = (
    Line("Storage", BROKERS * GIB, disk),
    Line("Storage throughput", FAST.pick({True: BROKERS * MIBPS, False: 0}), speed),
    Line("Tiered storage", TIERED.pick({True: TIERED_GB, False: 0}), tiered),
    Line("Tiered storage read", TIERED.pick({True: TIERED_READ, False: 0}), retrieval),
)
express = Line("Storage", GB, stored), Line("Data written", WRITTEN, written)

RESOURCE = billed(
    "aws_msk_cluster",
    Line("Brokers", BROKERS * hours, broker),
    by(KIND, kafka=standard, express=express),
)
