"""Pods: on nodes the nodes are billed; on Fargate, Autopilot and virtual nodes the pod is.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("Pod", *pods("spec"))
