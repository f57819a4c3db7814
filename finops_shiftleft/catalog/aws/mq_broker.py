"""MQ brokers: so much an hour by engine, size and deployment, and what they store.

https://aws.amazon.com/amazon-mq/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, derive, hours, usage

ENGINE = derive(attr("engine_type"))(lambda text: text.lower())
NAME = ENGINE.pick(activemq="ActiveMQ", rabbitmq="RabbitMQ")
SIZE, MODE = attr("host_instance_type"), attr("deployment_mode", "SINGLE_INSTANCE")
MULTI = {"ACTIVE_STANDBY_MULTI_AZ": "Multi-AZ", "CLUSTER_MULTI_AZ": "Multi-AZ"}
PLACING = MODE.pick(MULTI | {"SINGLE_INSTANCE": "Single-AZ"})
GB = usage("storage_size_gb", "GB stored")
DISK = attr("storage_type", "efs").pick(efs="TimedStorage-ByteHrs", ebs="TimedStorage-EBS-ByteHrs")
METER = ENGINE.pick(activemq=DISK, rabbitmq="TimedStorage-RabbitMQ-ByteHrs")

mq = aws("AmazonMQ").where(brokerEngine=NAME)
broker = mq("Broker Instances", "Hrs", instanceType=SIZE, deploymentOption=PLACING)
storage = mq("Broker Storage", "GB-Mo", usagetype=METER)

RESOURCE = billed(
    "aws_mq_broker",
    Line("Broker", hours, broker),
    Line("Storage", GB, storage),
)
