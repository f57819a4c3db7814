"""Objects of operators that turn into pods: what each of their parts asks for, and how many.

A part is described by the pod that its operator makes of it, as far as that costs money: resources
and where it may run. Defaults are the operators' own, where they document them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...model import Value
from .shapes import mapping

Spec = Mapping[str, Value]
PLACED = ("nodeSelector", "affinity", "tolerations", "runtimeClassName")
MOST_PARTS = 200  # of one object


class Part(NamedTuple):
    """Pods of one object that are alike. `replicas` and `times`, whose product they are, stand as
    the object says them; `low` and `high` are there where the operator scales them. What has a
    `job` runs once, as a Job with this spec."""

    name: str
    replicas: Value
    pod: Spec
    labels: Mapping[str, Value] = {}
    times: Value = 1
    low: Value = None
    high: Value = None
    job: Spec | None = None


def containers(**resources: Value) -> Spec:
    """A pod with a container for each name, which asks for these resources."""
    return {
        "containers": [
            {"name": name.replace("_", "-"), "resources": said} for name, said in resources.items()
        ]
    }


def placed(pod: Spec, said: Spec) -> Spec:
    """A pod that runs where an object's spec wants it."""
    return {**pod, **{key: said[key] for key in PLACED if said.get(key) is not None}}


def items(value: Value) -> Sequence[Spec]:
    found = [mapping(one) for one in value] if isinstance(value, list) else []
    return found[:MOST_PARTS]


def asks(memory: str, cpu: str | None = None) -> Spec:
    return {"requests": {"memory": memory, **({"cpu": cpu} if cpu else {})}}


def of_template(value: Value) -> tuple[Spec, Mapping[str, Value]]:
    """The pod and the labels of a template of pods."""
    said = mapping(value)
    return mapping(said.get("spec")), mapping(mapping(said.get("metadata")).get("labels"))


# --------------------------------------------------------------------------------------- databases


def cloud_native_pg(spec: Spec) -> Iterator[Part]:
    pod = placed(containers(postgres=spec.get("resources")), mapping(spec.get("affinity")))
    yield Part("", spec.get("instances", 1), pod)


def pooler(spec: Spec) -> Iterator[Part]:
    pod, labels = of_template(spec.get("template"))
    yield Part("", spec.get("instances", 1), with_containers(pod, "pgbouncer"), labels)


def with_containers(pod: Spec, name: str, resources: Value = None) -> Spec:
    """A pod of a template that may leave its main container, or what that asks for, to its
    operator."""
    given = [*items(pod.get("containers"))]
    main = next((one for one in given if one.get("name") == name), None)
    if main is None:
        given.append({"name": name, "resources": resources})
    elif resources is not None and not main.get("resources"):
        given[given.index(main)] = {**main, "resources": resources}
    return {**pod, "containers": given}


def elasticsearch(spec: Spec) -> Iterator[Part]:
    for one in items(spec.get("nodeSets")):
        pod, labels = of_template(one.get("podTemplate"))
        pod = with_containers(pod, "elasticsearch", asks("2Gi"))
        yield Part(str(one.get("name")), one.get("count", 1), pod, labels)


def kibana(spec: Spec) -> Iterator[Part]:
    pod, labels = of_template(spec.get("podTemplate"))
    yield Part("", spec.get("count", 1), with_containers(pod, "kibana", asks("1Gi")), labels)


def rabbitmq(spec: Spec) -> Iterator[Part]:
    pod = containers(rabbitmq=spec.get("resources") or asks("2Gi", "1"))
    yield Part("", spec.get("replicas", 1), placed(pod, spec))


def redis(spec: Spec) -> Iterator[Part]:
    """Of OT-Container-Kit: alone, replicated, or watched, by what it says of its size."""
    config = mapping(spec.get("kubernetesConfig"))
    pod = placed(containers(redis=config.get("resources")), spec)
    yield Part("", spec.get("clusterSize", 1), pod)


def redis_cluster(spec: Spec) -> Iterator[Part]:
    config = mapping(spec.get("kubernetesConfig"))
    for name in ("leader", "follower"):
        side = mapping(spec.get(f"redis{name.title()}"))
        pod = containers(redis=side.get("resources") or config.get("resources"))
        count = side.get("replicas", spec.get("clusterSize", 3))
        yield Part(name, count, placed(pod, {**spec, **side}))


def redis_failover(spec: Spec) -> Iterator[Part]:
    for name in ("redis", "sentinel"):
        side = mapping(spec.get(name))
        pod = placed(containers(**{name: side.get("resources")}), side)
        yield Part(name, side.get("replicas", 3), pod)


# ---------------------------------------------------------------------------- queues and monitoring


def strimzi_kafka(spec: Spec) -> Iterator[Part]:
    """Brokers, unless KafkaNodePools have them, and what runs beside them."""
    for name, count in (("kafka", 0), ("zookeeper", 0), ("cruiseControl", 1), ("kafkaExporter", 1)):
        side = spec.get(name)
        if isinstance(side, Mapping):
            replicas = side.get("replicas", count)
            pod = strimzi_pod(name.lower(), side)
            yield Part(name.lower(), replicas, pod)
    entity = spec.get("entityOperator")
    if isinstance(entity, Mapping):
        named = {"topicOperator": "topic_operator", "userOperator": "user_operator"}
        inner = {
            named[key]: mapping(entity[key]).get("resources") for key in named if key in entity
        }
        yield Part("entity-operator", 1, {**containers(**inner), **template_of(entity)})


def strimzi_pod(name: str, side: Spec) -> Spec:
    return {**containers(**{name: side.get("resources")}), **template_of(side)}


def template_of(side: Spec) -> Spec:
    """Where Strimzi's `template.pod` says that pods run."""
    return placed({}, mapping(mapping(side.get("template")).get("pod")))


def strimzi_pool(spec: Spec) -> Iterator[Part]:
    yield Part("", spec.get("replicas"), strimzi_pod("kafka", spec))


def strimzi_connect(spec: Spec) -> Iterator[Part]:
    yield Part("", spec.get("replicas", 3), strimzi_pod("connect", spec))


def monitoring(name: str) -> Callable[[Spec], Iterator[Part]]:
    """Prometheus and its like, each with the container that reloads its configuration."""

    def read(spec: Spec) -> Iterator[Part]:
        given = [one for one in items(spec.get("containers")) if one.get("name") != name]
        own = {"name": name, "resources": spec.get("resources")}
        reloader = {"name": "config-reloader", "resources": asks("50Mi", "10m")}
        thanos = spec.get("thanos")
        beside = [{"name": "thanos-sidecar", "resources": mapping(thanos).get("resources")}]
        every = [
            own,
            *([] if any(c.get("name") == "config-reloader" for c in given) else [reloader]),
        ]
        pod = {"containers": [*every, *(beside if thanos else []), *given]}
        pod["initContainers"] = list(items(spec.get("initContainers")))
        labels = mapping(mapping(spec.get("podMetadata")).get("labels"))
        count, times = spec.get("replicas", 1), spec.get("shards", 1)
        yield Part("", count, placed(pod, spec), labels, times)

    return read


# ------------------------------------------------------------------------------- batch and learning


def ray_cluster(spec: Spec) -> Iterator[Part]:
    pod, labels = of_template(mapping(spec.get("headGroupSpec")).get("template"))
    yield Part("head", 1, pod, labels)
    for one in items(spec.get("workerGroupSpecs")):
        pod, labels = of_template(one.get("template"))
        least = one.get("minReplicas", 0)
        wanted = 0 if one.get("suspend") is True else one.get("replicas", least)
        scales = spec.get("enableInTreeAutoscaling") is True
        band = (least, one.get("maxReplicas")) if scales else (None, None)
        hosts = one.get("numOfHosts", 1)
        yield Part(str(one.get("groupName", "workers")), wanted, pod, labels, hosts, *band)


def ray_service(spec: Spec) -> Iterator[Part]:
    yield from ray_cluster(mapping(spec.get("rayClusterConfig")))


def ray_job(spec: Spec) -> Iterator[Part]:
    """A cluster that is there for a job; not what only sends a job to another one."""
    if isinstance(spec.get("rayClusterSpec"), Mapping):
        job = {key: spec.get(key) for key in ("suspend", "activeDeadlineSeconds")}
        for part in ray_cluster(mapping(spec.get("rayClusterSpec"))):
            yield part._replace(job=job)


def job_set(spec: Spec) -> Iterator[Part]:
    for one in items(spec.get("replicatedJobs")):
        job = mapping(mapping(one.get("template")).get("spec"))
        pod, labels = of_template(job.get("template"))
        job = {**job, "suspend": spec.get("suspend", job.get("suspend"))}
        yield Part(str(one.get("name")), 1, pod, labels, one.get("replicas", 1), job=job)


def training_job(spec: Spec) -> Iterator[Part]:
    """Kubeflow's jobs: replicas by their roles, in `pytorchReplicaSpecs` and the like."""
    for key, roles in spec.items():
        for role, one in mapping(roles).items() if key.endswith("ReplicaSpecs") else ():
            pod, labels = of_template(mapping(one).get("template"))
            name, count = str(role).lower(), mapping(one).get("replicas", 1)
            yield Part(name, count, pod, labels, job=mapping(spec.get("runPolicy")))


def leader_worker_set(spec: Spec) -> Iterator[Part]:
    """Groups of one leader and workers, as many as `size` says in all."""
    groups, said = spec.get("replicas", 1), mapping(spec.get("leaderWorkerTemplate"))
    worker, labels = of_template(said.get("workerTemplate"))
    size = said.get("size", 1)
    leader, of_leader = of_template(said.get("leaderTemplate") or said.get("workerTemplate"))
    yield Part("leader", groups, leader, of_leader)
    yield Part("worker", groups, worker, labels, size - 1 if isinstance(size, int) else size)


ADAPTERS: Mapping[tuple[str, str], Callable[[Spec], Iterator[Part]]] = {
    ("postgresql.cnpg.io", "Cluster"): cloud_native_pg,
    ("postgresql.cnpg.io", "Pooler"): pooler,
    ("elasticsearch.k8s.elastic.co", "Elasticsearch"): elasticsearch,
    ("kibana.k8s.elastic.co", "Kibana"): kibana,
    ("rabbitmq.com", "RabbitmqCluster"): rabbitmq,
    ("redis.redis.opstreelabs.in", "Redis"): redis,
    ("redis.redis.opstreelabs.in", "RedisReplication"): redis,
    ("redis.redis.opstreelabs.in", "RedisSentinel"): redis,
    ("redis.redis.opstreelabs.in", "RedisCluster"): redis_cluster,
    ("databases.spotahome.com", "RedisFailover"): redis_failover,
    ("kafka.strimzi.io", "Kafka"): strimzi_kafka,
    ("kafka.strimzi.io", "KafkaNodePool"): strimzi_pool,
    ("kafka.strimzi.io", "KafkaConnect"): strimzi_connect,
    ("kafka.strimzi.io", "KafkaMirrorMaker2"): strimzi_connect,
    ("monitoring.coreos.com", "Prometheus"): monitoring("prometheus"),
    ("monitoring.coreos.com", "PrometheusAgent"): monitoring("prometheus"),
    ("monitoring.coreos.com", "Alertmanager"): monitoring("alertmanager"),
    ("monitoring.coreos.com", "ThanosRuler"): monitoring("thanos-ruler"),
    ("ray.io", "RayCluster"): ray_cluster,
    ("ray.io", "RayService"): ray_service,
    ("ray.io", "RayJob"): ray_job,
    ("jobset.x-k8s.io", "JobSet"): job_set,
    **{
        ("kubeflow.org", kind): training_job
        for kind in ("MPIJob", "PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob")
    },
    ("leaderworkerset.x-k8s.io", "LeaderWorkerSet"): leader_worker_set,
}
"""By group and kind."""
