"""Custom rules of an organization: so much an evaluation in its accounts, as other rules.

https://aws.amazon.com/config/pricing/
"""

from ..vocabulary import billed, like

RESOURCE = billed("aws_config_organization_custom_rule", like("aws_config_config_rule"))
