from collections.abc import Callable

Bill = Callable[..., None]


USED = {
    "scanned_instances": 10,
    "monthly_initial_image_scans": 100,
    "monthly_image_rescans": 100,
}


def test_instances_and_images_are_scanned(bill: Bill) -> None:
    # 10 instances of 730 hours
    bill(
        'resource "aws_inspector2_enabler" "a" { resource_types = ["EC2", "ECR"] }',
        """
        Instances             7300 Instance-hrs         14.60
        Initial image scans   100 Resource-assessment    9.00
        Image rescans         100 Resource-assessment    1.00
        """,
        USED,
    )


def test_only_what_is_enabled_is_billed(bill: Bill) -> None:
    bill(
        'resource "aws_inspector2_enabler" "a" { resource_types = ["EC2"] }',
        "Instances   7300 Instance-hrs   14.60",
        USED,
    )
