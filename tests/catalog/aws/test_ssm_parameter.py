from collections.abc import Callable

Bill = Callable[..., None]


def test_a_standard_parameter_is_free(bill: Bill) -> None:
    bill(
        'resource "aws_ssm_parameter" "a" { type = "String" }',
        "",
        {"monthly_api_interactions": 1_000_000},
    )


def test_calls_at_the_higher_rate_are_paid(bill: Bill) -> None:
    bill(
        'resource "aws_ssm_parameter" "a" { tier = "Standard" }',
        "API interactions   1000000 API Requests   5.00",
        {"monthly_api_interactions": 1_000_000, "api_throughput_limit": "higher"},
    )


def test_an_advanced_parameter_pays_for_hours_and_calls(bill: Bill) -> None:
    bill(
        'resource "aws_ssm_parameter" "a" { tier = "Advanced" }',
        """
        Advanced parameter   365 Hrs                0.04
        API interactions     1000000 API Requests   5.00
        """,
        {"monthly_api_interactions": 1_000_000, "parameter_storage_hrs": 365},
    )


def test_an_advanced_parameter_is_taken_to_be_kept_all_month(bill: Bill) -> None:
    bill(
        'resource "aws_ssm_parameter" "a" { tier = "Advanced" }',
        "Advanced parameter ~   730 Hrs   0.07",
    )


def test_intelligent_tiering_starts_out_standard(bill: Bill) -> None:
    bill('resource "aws_ssm_parameter" "a" { tier = "Intelligent-Tiering" }', "")
