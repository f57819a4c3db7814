"""Replica sets: their pods, as those of a Deployment.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("ReplicaSet", *pods())
