"""Config recorders: so much a configuration item, recorded as it changes or once a day.

https://aws.amazon.com/config/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

ITEMS = usage("monthly_config_items", "configuration items recorded each month")
CUSTOM = usage("monthly_custom_config_items", "items of custom resources recorded each month")
config = aws("AWSConfig")
item = config(None, "ConfigurationItemRecorded")
daily = config(None, "ConfigurationItemRecordedDaily")

RESOURCE = billed(
    "aws_config_configuration_recorder",
    by(
        attr("recording_mode.recording_frequency", "CONTINUOUS"),
        CONTINUOUS=Line("Configuration items", ITEMS, item),
        DAILY=Line("Configuration items", ITEMS, daily),
    ),
    Line("Custom items", CUSTOM, config(None, "CustomConfigurationItemRecorded")),
)
