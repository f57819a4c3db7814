from collections.abc import Callable

Bill = Callable[..., None]


ITEMS = {"monthly_config_items": 1_000, "monthly_custom_config_items": 100}


def test_items_are_recorded_as_they_change(bill: Bill) -> None:
    bill(
        'resource "aws_config_configuration_recorder" "a" { role_arn = "r" }',
        """
        Configuration items   1000 ConfigurationItemRecorded        3.00
        Custom items          100 CustomConfigurationItemRecorded   0.40
        """,
        ITEMS,
    )


def test_a_daily_item_costs_four_times_as_much(bill: Bill) -> None:
    bill(
        """
        resource "aws_config_configuration_recorder" "a" {
          recording_mode { recording_frequency = "DAILY" }
        }
        """,
        """
        Configuration items   1000 ConfigurationItemRecordedDaily   12.00
        Custom items          100 CustomConfigurationItemRecorded    0.40
        """,
        ITEMS,
    )
