"""What Redshift Serverless costs: capacity while it runs."""


def test_capacity_while_queries_run(bill):
    bill(
        """
        resource "aws_redshiftserverless_workgroup" "a" {
          namespace_name = "n"
          workgroup_name = "w"
          base_capacity  = 32
        }
        """,
        """
        Capacity         3200 RPU-Hr  1280.00
        Managed storage  100 GB-Mo       3.00
        """,
        usage={"monthly_active_hrs": 100, "managed_storage_gb": 100},
    )


def test_a_workgroup_starts_with_128_units(bill):
    bill(
        'resource "aws_redshiftserverless_workgroup" "a" { workgroup_name = "w" }\n',
        "Capacity  128 RPU-Hr  51.20",
        usage={"monthly_active_hrs": 1},
    )
