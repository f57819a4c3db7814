"""Action groups: each notification by mail, push, text, call and hook, above what is free.

https://azure.microsoft.com/pricing/details/monitor/
Functions, runbooks, logic apps and event hubs that are called are billed as themselves.
"""

from ..vocabulary import Line, attr, azure, billed, count, each, outer, usage

SENT = usage("monthly_notifications", "notifications each month")
CODE = attr("country_code")

monitor = azure("Azure Monitor")


def each_of(label: str, receivers: str, unit: str, meter: str) -> Line:
    row = monitor("Azure Monitor", unit, meterName=meter)
    return Line(label, count(receivers) * SENT, row)


text = monitor("Azure Monitor", "1", meterName="SMS Country Code " + CODE + " Notification")
call = monitor("Azure Monitor", "1", meterName="Voice Calls Voice Call Country Code " + CODE)
RESOURCE = billed(
    "azurerm_monitor_action_group",
    each_of("Mails", "email_receiver", "1", "Emails"),
    each_of("Pushes", "azure_app_push_receiver", "1", "Notifications Push Notification"),
    each_of(
        "ITSM events", "itsm_receiver", "1", "Notifications ITSM Connector Create/Update Event"
    ),
    each_of("Web hooks", "webhook_receiver", "10", "Notifications Web hook"),
    each("sms_receiver", Line("Text", outer(SENT), text)),
    each("voice_receiver", Line("Call", outer(SENT), call)),
)
