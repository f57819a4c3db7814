"""Deployments: on nodes the nodes are billed; on Fargate, Autopilot and virtual nodes their pods.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("Deployment", *pods())
