"""Stateful sets: their pods, as those of a Deployment, and for each pod a volume of every claim.

https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/
Fewer replicas keep their volumes, unless persistentVolumeClaimRetentionPolicy says otherwise.
"""

from ..vocabulary import attr, billed, each, first, like, outer, times
from ._pods import pods

REPLICAS = first(attr("placement.pods"), attr("spec.replicas", 1))

claim = like("PersistentVolumeClaim", cluster=outer(attr("cluster")))
RESOURCE = billed("StatefulSet", *pods(), times(REPLICAS, each("spec.volumeClaimTemplates", claim)))
