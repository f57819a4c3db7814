from collections.abc import Callable

Bill = Callable[..., None]


def test_logs_pay_when_they_come_in_while_they_stay_and_when_they_are_searched(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_log_group" "a" { name = "app" }',
        """
        Data ingested      1000 GB     500.00
        Storage            100 GB-Mo     3.00
        Insights queries   200 GB        2.00
        """,
        {"monthly_data_ingested_gb": 1000, "storage_gb": 100, "monthly_data_scanned_gb": 200},
    )


def test_infrequent_access_is_cheaper_to_take_in(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_log_group" "a" { log_group_class = "INFREQUENT_ACCESS" }',
        "Data ingested   10 GB   2.00",
        {"monthly_data_ingested_gb": 10},
    )


def test_what_services_send_is_vended_in_tiers(bill: Bill) -> None:
    # 1,000 GB at 0.60 and 500 GB at 0.30
    bill(
        'resource "aws_cloudwatch_log_group" "a" { name = "/aws/lambda/f" }',
        "Vended data ingested   1500 GB   750.00",
        {"monthly_vended_data_ingested_gb": 1500},
    )


def test_the_delivery_class_is_billed_where_it_delivers_to(bill: Bill) -> None:
    bill(
        'resource "aws_cloudwatch_log_group" "a" { log_group_class = "DELIVERY" }',
        "",
        {"monthly_data_ingested_gb": 1500},
    )


def test_a_name_that_is_not_known_leaves_storage_on_the_bill(bill: Bill) -> None:
    bill(
        """
        variable "name" { type = string }
        resource "aws_cloudwatch_log_group" "a" { name_prefix = var.name }
        """,
        """
        Data ingested   2 GB      1.00
        Storage         1 GB-Mo   0.03
        """,
        {"monthly_data_ingested_gb": 2, "storage_gb": 1},
    )
