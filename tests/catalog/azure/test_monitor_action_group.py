from __future__ import annotations

from collections.abc import Callable

Bill = Callable[..., None]


def test_a_notification_goes_to_every_receiver(bill: Bill) -> None:
    # 1,000 mails, 100,000 hooks and 10 calls are free
    bill(
        """
        resource "azurerm_resource_group" "r" {
          name     = "r"
          location = "westeurope"
        }
        resource "azurerm_monitor_action_group" "a" {
          resource_group_name = azurerm_resource_group.r.name
          email_receiver {
            name = "a"
          }
          email_receiver {
            name = "b"
          }
          webhook_receiver {
            name = "c"
          }
          voice_receiver {
            country_code = "44"
          }
        }
        """,
        """
        Mails                  20000 1  0.38
        Web hooks              1000 10  0.00
        voice_receiver > Call  10000 1  999.00
        """,
        usage={"monthly_notifications": 10000},
        address="azurerm_monitor_action_group.a",
    )
