"""What the Glue data catalogue costs."""


def test_objects_and_requests_above_the_first_million(bill):
    bill(
        'resource "aws_glue_catalog_database" "a" { name = "a" }\n',
        """
        Objects  1100000 Obj-Month  1.00
        Requests  2000000 Requests  1.00
        """,
        usage={"monthly_objects": 1_100_000, "monthly_requests": 2_000_000},
    )
