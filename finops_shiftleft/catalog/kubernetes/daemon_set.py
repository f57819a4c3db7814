"""Daemon sets: a pod on every node, which is part of what the node costs; Autopilot bills each.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("DaemonSet", *pods())
