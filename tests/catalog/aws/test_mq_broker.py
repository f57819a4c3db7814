"""What message brokers cost."""

import pytest


@pytest.mark.parametrize(
    ("engine", "mode", "disk", "broker", "storage"),
    [
        ("ActiveMQ", "", "", "(ActiveMQ, mq.m5.large, Single-AZ)  730 Hrs  219.00", "30.00"),
        ("activemq", "", "ebs", "(ActiveMQ, mq.m5.large, Single-AZ)  730 Hrs  219.00", "10.00"),
        (
            "ActiveMQ",
            "ACTIVE_STANDBY_MULTI_AZ",
            "efs",
            "(ActiveMQ, mq.m5.large, Multi-AZ)  730 Hrs  438.00",
            "30.00",
        ),
        (
            "RabbitMQ",
            "SINGLE_INSTANCE",
            "",
            "(RabbitMQ, mq.m5.large, Single-AZ)  730 Hrs  226.30",
            "11.00",
        ),
        (
            "RabbitMQ",
            "CLUSTER_MULTI_AZ",
            "ebs",
            "(RabbitMQ, mq.m5.large, Multi-AZ)  730 Hrs  657.00",
            "11.00",
        ),
    ],
)
def test_brokers_by_engine_and_deployment(bill, engine, mode, disk, broker, storage):
    name = broker[1:].partition(",")[0]
    bill(
        f"""
        resource "aws_mq_broker" "a" {{
          broker_name        = "a"
          engine_type        = "{engine}"
          host_instance_type = "mq.m5.large"
          {f'deployment_mode = "{mode}"' if mode else ""}
          {f'storage_type = "{disk}"' if disk else ""}
        }}
        """,
        f"""
        Broker {broker}
        Storage ({name})  100 GB-Mo  {storage}
        """,
        usage={"storage_size_gb": 100},
    )
