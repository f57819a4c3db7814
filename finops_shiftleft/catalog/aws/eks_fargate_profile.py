"""Fargate profiles cost nothing; the pods that they place are billed by vCPU and memory.

https://aws.amazon.com/fargate/pricing/
"""

from ..vocabulary import through

RESOURCE = through("aws_eks_fargate_profile")
