"""What repositories of images cost."""


def test_images_by_the_gb(bill):
    bill(
        'resource "aws_ecr_repository" "a" { name = "api" }\n',
        "Storage  50 GB-Mo  5.00",
        usage={"storage_gb": 50},
    )
