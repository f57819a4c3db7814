from collections.abc import Callable

Bill = Callable[..., None]


def test_memory_is_paid_while_it_waits_and_vcpus_while_it_works(bill: Bill) -> None:
    # 2 GB of 730 hours; 100 hours of one vCPU
    bill(
        'resource "aws_apprunner_service" "a" { service_name = "s" }',
        """
        Provisioned memory   1460 GB-Hours    14.60
        Active vCPUs         100 vCPU-Hours    6.00
        """,
        {"monthly_active_instance_hrs": 100},
    )


def test_sizes_are_written_in_two_ways(bill: Bill) -> None:
    for cpu, memory in (("512", "4096"), ("0.5 vCPU", "4 GB")):
        bill(
            f"""
            resource "aws_apprunner_auto_scaling_configuration_version" "c" {{
              auto_scaling_configuration_name = "c"
              min_size                        = 2
            }}
            resource "aws_apprunner_service" "a" {{
              auto_scaling_configuration_arn = aws_apprunner_auto_scaling_configuration_version.c.arn
              instance_configuration {{
                cpu    = "{cpu}"
                memory = "{memory}"
              }}
            }}
            """,
            """
            Provisioned memory   5840 GB-Hours   58.40
            Active vCPUs         50 vCPU-Hours    3.00
            """,
            {"monthly_active_instance_hrs": 100},
        )
