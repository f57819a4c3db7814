"""Load balancers by their former name: as aws_lb.

https://aws.amazon.com/elasticloadbalancing/pricing/
"""

from ..vocabulary import billed, like

RESOURCE = billed("aws_alb", like("aws_lb"))
