"""Jobs: what their pods cost once; on nodes the nodes are billed.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("Job", *pods())
