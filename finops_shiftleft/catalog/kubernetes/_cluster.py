"""The cluster that an object is placed in, as whoever places objects has found it.

https://kubernetes.io/docs/concepts/overview/working-with-objects/
"""

from collections.abc import Mapping

from ...errors import NotSet
from ...model import Value
from ..vocabulary import Part, attr, by, derive

NO_CLUSTER = "no cluster is known: describe it in finops.yml, or name its region (--region)"


def missing(cluster: Mapping[str, Value]) -> NotSet:
    """Why nobody knows which cluster it is."""
    return NotSet(str(cluster.get("unclear") or NO_CLUSTER))


def cloud_of(cluster: Mapping[str, Value] | None) -> str:
    """The cloud whose bill an object in the cluster is on; `none` on machines of one's own."""
    known = cluster or {}
    if known.get("mode") == "none" and known.get("known", True):
        return "none"
    provider = known.get("provider")
    if not provider:
        raise missing(known)
    return str(provider)


CLOUD = derive(attr("cluster", None))(cloud_of)


def by_cloud(aws: Part, azure: Part, google: Part) -> Part:
    """The lines of the cloud that the cluster runs in; on machines of one's own there are none."""
    return by(CLOUD, aws=aws, azure=azure, google=google, none=())


def annotations_of(metadata: Mapping[str, Value] | None) -> Mapping[str, Value]:
    """The annotations; an object may have none."""
    return (metadata or {}).get("annotations") or {}


def group_of(version: str) -> str:
    """The group of an API version: "" for v1, apps for apps/v1."""
    return version.rpartition("/")[0]


GROUP = derive(attr("apiVersion", ""))(group_of)
