from collections.abc import Callable

Bill = Callable[..., None]


def test_a_trail_pays_for_what_is_beyond_the_first_copy(bill: Bill) -> None:
    bill(
        'resource "aws_cloudtrail" "a" { name = "t" }',
        """
        Management events   100000 Events   2.00
        Data events         200000 Events   0.20
        Insights events     400000 Events   1.60
        """,
        {
            "monthly_additional_management_events": 100_000,
            "monthly_data_events": 200_000,
            "monthly_insight_events": 400_000,
        },
    )
