"""Stack sets: billed by the handlers of third-party types, as stacks are.

https://aws.amazon.com/cloudformation/pricing/
"""

from ..vocabulary import billed, like

RESOURCE = billed("aws_cloudformation_stack_set", like("aws_cloudformation_stack"))
