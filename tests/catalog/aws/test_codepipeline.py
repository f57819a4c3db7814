from collections.abc import Callable

Bill = Callable[..., None]


def test_a_pipeline_of_type_v1_pays_by_the_month(bill: Bill) -> None:
    bill('resource "aws_codepipeline" "a" { name = "p" }', "Active pipeline   1 Mo   1.00")


def test_a_pipeline_of_type_v2_pays_for_its_actions(bill: Bill) -> None:
    bill(
        'resource "aws_codepipeline" "a" { pipeline_type = "V2" }',
        "Action minutes   1000 Minutes   2.00",
        {"monthly_action_mins": 1_000},
    )
