"""What replication instances cost."""


def test_a_small_instance_includes_50_gb(bill):
    bill(
        """
        resource "aws_dms_replication_instance" "a" {
          replication_instance_class = "dms.t3.micro"
          allocated_storage          = 80
        }
        """,
        """
        Replication instance  730 Hrs   14.60
        Storage               30 GB-Mo   3.00
        """,
    )


def test_others_include_100_gb(bill):
    bill(
        """
        resource "aws_dms_replication_instance" "a" {
          replication_instance_class = "dms.c5.large"
          multi_az                   = true
          allocated_storage          = 120
        }
        """,
        """
        Replication instance  730 Hrs   219.00
        Storage               20 GB-Mo    4.00
        """,
    )


def test_what_is_included_is_what_is_allocated_without_a_size(bill):
    bill(
        """
        resource "aws_dms_replication_instance" "a" {
          replication_instance_class = "dms.t3.micro"
        }
        """,
        "Replication instance  730 Hrs  14.60",
    )
