"""Endpoints: the instances of the variants that their configuration names, by the hour.

https://aws.amazon.com/sagemaker/pricing/
"""

from ..vocabulary import billed, follow, related

configuration = related("endpoint_config_name", to="aws_sagemaker_endpoint_configuration")

RESOURCE = billed("aws_sagemaker_endpoint", follow(configuration))
