"""What an S3 inventory costs."""

INVENTORY = 'resource "aws_s3_bucket_inventory" "a" { bucket = "logs" }\n'


def test_every_object_listed_costs(bill):
    bill(
        INVENTORY,
        "Objects listed  400000000 Objects  1.00",
        {"monthly_listed_objects": 400_000_000},
    )


def test_an_inventory_itself_is_free(bill):
    bill(INVENTORY, "")
