"""Objects of operators that run pods and keep disks for them: which disks, and how many.

https://cloudnative-pg.io/documentation/current/storage/
https://www.elastic.co/docs/deploy-manage/deploy/cloud-on-k8s/volume-claim-templates
https://www.rabbitmq.com/kubernetes/operator/using-operator
https://prometheus-operator.dev/docs/platform/storage/
https://strimzi.io/docs/operators/latest/configuring
https://redis-operator.opstree.dev/docs/
"""

from collections.abc import Callable, Iterator, Mapping

from ...model import Value
from ..vocabulary import Page, attr, billed, by, derive, like, named, outer, times
from ._cloud import Cloud
from ._cluster import GROUP
from ._pods import PAID

Spec = Mapping[str, Value]
Claim = dict[str, Value]
Claims = Callable[[Spec], Iterator[Claim]]


def claim(name: str, count: Value, size: Value, kind: Value = None) -> Claim:
    """So many disks of a size and a class."""
    spec: Claim = {"resources": {"requests": {"storage": size}}}
    if kind:
        spec["storageClassName"] = kind
    return {"name": name, "count": count, "spec": spec}


def templated(name: str, count: Value, template: Spec) -> Iterator[Claim]:
    """A disk for each pod, as a template of claims says; without one there is none."""
    said = template.get("spec") or {}
    if said.get("resources"):
        yield {"name": name, "count": count, "spec": said}


def inner(spec: Spec, *path: str) -> Spec:
    """What stands at a path; nothing where that is left out."""
    for name in path:
        spec = spec.get(name) or {}
    return spec


def cloud_native_pg(spec: Spec) -> Iterator[Claim]:
    for key, name in (("storage", "data"), ("walStorage", "wal")):
        said = inner(spec, key)
        if said.get("size"):
            yield claim(name, spec.get("instances") or 1, said["size"], said.get("storageClass"))


def elasticsearch(spec: Spec) -> Iterator[Claim]:
    """A node without a claim has one of 1 GiB."""
    for one in spec.get("nodeSets") or ():
        name, count = str(one.get("name")), one.get("count", 1)
        templates = one.get("volumeClaimTemplates")
        if not templates:
            yield claim(name, count, "1Gi")
        for template in templates or ():
            yield from templated(name, count, template)


def rabbitmq(spec: Spec) -> Iterator[Claim]:
    """A node has a disk of 10 GiB where nothing is said."""
    said = inner(spec, "persistence")
    size = said.get("storage", "10Gi")
    if str(size) != "0":
        yield claim("data", spec.get("replicas", 1), size, said.get("storageClassName"))


def monitoring(spec: Spec) -> Iterator[Claim]:
    count = int(spec.get("replicas", 1)) * int(spec.get("shards", 1))
    yield from templated("data", count, inner(spec, "storage", "volumeClaimTemplate"))


def strimzi(name: str, count: Value, storage: Spec) -> Iterator[Claim]:
    """One disk, or several side by side; an ephemeral one is the node's."""
    several = storage.get("volumes") if storage.get("type") == "jbod" else [storage]
    for one in several or ():
        if one.get("type") == "persistent-claim":
            yield claim(name, count, one.get("size"), one.get("class"))


def kafka(spec: Spec) -> Iterator[Claim]:
    for name in ("kafka", "zookeeper"):
        side = inner(spec, name)
        yield from strimzi(name, side.get("replicas", 0), inner(side, "storage"))


def kafka_pool(spec: Spec) -> Iterator[Claim]:
    yield from strimzi("data", spec.get("replicas", 0), inner(spec, "storage"))


def redis(spec: Spec) -> Iterator[Claim]:
    template = inner(spec, "storage", "volumeClaimTemplate")
    yield from templated("data", spec.get("clusterSize", 1), template)


def redis_cluster(spec: Spec) -> Iterator[Claim]:
    template, size = inner(spec, "storage", "volumeClaimTemplate"), spec.get("clusterSize", 3)
    for name, key in (("leader", "redisLeader"), ("follower", "redisFollower")):
        yield from templated(name, inner(spec, key).get("replicas", size), template)


def redis_failover(spec: Spec) -> Iterator[Claim]:
    side = inner(spec, "redis")
    template = inner(side, "storage", "persistentVolumeClaim")
    yield from templated("redis", side.get("replicas", 3), template)


def nothing(spec: Spec) -> Iterator[Claim]:
    """No disks but the nodes' own."""
    yield from ()


KINDS: Mapping[str, tuple[str, Claims]] = {
    "Alertmanager": ("monitoring.coreos.com", monitoring),
    "Cluster": ("postgresql.cnpg.io", cloud_native_pg),
    "Elasticsearch": ("elasticsearch.k8s.elastic.co", elasticsearch),
    "JobSet": ("jobset.x-k8s.io", nothing),
    "Kafka": ("kafka.strimzi.io", kafka),
    "KafkaConnect": ("kafka.strimzi.io", nothing),
    "KafkaMirrorMaker2": ("kafka.strimzi.io", nothing),
    "KafkaNodePool": ("kafka.strimzi.io", kafka_pool),
    "Kibana": ("kibana.k8s.elastic.co", nothing),
    "LeaderWorkerSet": ("leaderworkerset.x-k8s.io", nothing),
    "Pooler": ("postgresql.cnpg.io", nothing),
    "Prometheus": ("monitoring.coreos.com", monitoring),
    **dict.fromkeys(
        ("MPIJob", "PaddleJob", "PyTorchJob", "TFJob", "XGBoostJob"), ("kubeflow.org", nothing)
    ),
    "PrometheusAgent": ("monitoring.coreos.com", monitoring),
    "RabbitmqCluster": ("rabbitmq.com", rabbitmq),
    "RayCluster": ("ray.io", nothing),
    "RayJob": ("ray.io", nothing),
    "RayService": ("ray.io", nothing),
    "Redis": ("redis.redis.opstreelabs.in", redis),
    "RedisCluster": ("redis.redis.opstreelabs.in", redis_cluster),
    "RedisFailover": ("databases.spotahome.com", redis_failover),
    "RedisReplication": ("redis.redis.opstreelabs.in", redis),
    "RedisSentinel": ("redis.redis.opstreelabs.in", nothing),
    "ThanosRuler": ("monitoring.coreos.com", monitoring),
}
disk = times(attr("count"), like("PersistentVolumeClaim", cluster=outer(attr("cluster"))))


def page(kind: str) -> Page:
    """The page of an object whose operator makes pods and disks of it; a kind of the same name of
    anyone else is a resource of a cloud, or not known."""
    group, claims = KINDS[kind]

    @derive(attr("spec", None))
    def made(spec: Spec | None) -> list[Claim]:
        return list(claims(spec or {}))

    parts = [PAID, named("storage", disk, made=made)]
    return billed(kind, by(GROUP, {group: parts}, otherwise=Cloud()))
