"""Rollouts of Argo: their pods, as those of a Deployment.

https://argo-rollouts.readthedocs.io/en/stable/features/specification/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("Rollout", *pods())
