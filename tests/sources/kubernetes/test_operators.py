"""Objects of operators as the pods that they turn into."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kube import MIB, band, exact, told, workload

from finops_shiftleft.model import Amount, Unknown
from finops_shiftleft.sources.kubernetes.operators import ADAPTERS
from finops_shiftleft.sources.kubernetes.pods import Workload

ASKS = "{requests: {cpu: 500m, memory: 1Gi}}"
POD = f"{{metadata: {{labels: {{a: b}}}}, spec: {{containers: [{{name: c, image: i, resources: {ASKS}}}]}}}}"


def custom(version: str, kind: str, spec: str) -> str:
    return f"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: x}}\nspec: {spec}\n"


def parts(version: str, kind: str, spec: str) -> dict[str, Workload]:
    found, diagnostics = told(custom(version, kind, spec))
    assert diagnostics == []
    return {one.name: one for one in found}


def shown(found: dict[str, Workload]) -> dict[str, tuple[str, str, int]]:
    """Of each part: replicas, thousandths of a CPU, MiB."""
    return {
        name: (band(one.replicas)[1], f"{int(exact(one.pod.cpu) * 1000)}m", int(exact(one.pod.memory) / MIB))
        for name, one in found.items()
    }  # fmt: skip


def test_a_postgres_cluster_is_its_instances() -> None:
    spec = f"{{instances: 3, resources: {ASKS}, affinity: {{nodeSelector: {{disk: ssd}}}}}}"
    found = parts("postgresql.cnpg.io/v1", "Cluster", spec)
    assert shown(found) == {"x": ("3", "500m", 1024)}
    assert found["x"].spec["nodeSelector"] == {"disk": "ssd"}
    assert found["x"].kind == "Cluster"


def test_a_cluster_of_another_group_runs_nothing_here() -> None:
    assert parts("cluster.x-k8s.io/v1beta1", "Cluster", "{instances: 3}") == {}


def test_a_pooler_has_a_container_that_its_template_leaves_out() -> None:
    found = parts("postgresql.cnpg.io/v1", "Pooler", "{instances: 2}")
    assert band(found["x"].replicas) == ("2", "2", "2")
    assert found["x"].pod.assumed[0].said.startswith("1 of 1 containers")


def test_elasticsearch_by_node_sets_with_the_operators_memory() -> None:
    spec = f"{{nodeSets: [{{name: hot, count: 3, podTemplate: {POD}}}, {{name: cold, count: 2}}]}}"
    found = parts("elasticsearch.k8s.elastic.co/v1", "Elasticsearch", spec)
    assert [band(one.replicas)[1] for one in found.values()] == ["3", "2"]
    assert exact(found["x-hot"].pod.memory) == (1024 + 2048) * MIB
    assert exact(found["x-cold"].pod.memory) == 2048 * MIB
    assert found["x-hot"].labels == {"a": "b"}


def test_elasticsearch_that_says_itself_what_it_needs() -> None:
    pod = f"{{spec: {{containers: [{{name: elasticsearch, resources: {ASKS}}}]}}}}"
    spec = f"{{nodeSets: [{{name: a, count: 1, podTemplate: {pod}}}]}}"
    assert shown(parts("elasticsearch.k8s.elastic.co/v1", "Elasticsearch", spec)) == {
        "x-a": ("1", "500m", 1024)
    }


def test_prometheus_with_what_reloads_its_configuration() -> None:
    spec = f"{{replicas: 2, shards: 3, resources: {ASKS}, thanos: {{resources: {ASKS}}}, containers: [{{name: proxy, resources: {ASKS}}}]}}"
    found = parts("monitoring.coreos.com/v1", "Prometheus", spec)
    assert shown(found) == {"x": ("6", "1510m", 3 * 1024 + 50)}


def test_a_patch_of_the_reloader_is_not_counted_twice() -> None:
    spec = f"{{resources: {ASKS}, containers: [{{name: config-reloader, resources: {ASKS}}}]}}"
    found = parts("monitoring.coreos.com/v1", "Alertmanager", spec)
    assert shown(found) == {"x": ("1", "1000m", 2048)}


RAY = f"headGroupSpec: {{template: {POD}}}, workerGroupSpecs: [{{groupName: gpu, replicas: 2, minReplicas: 1, maxReplicas: 8, template: {POD}}}]"


def test_a_ray_cluster_is_a_head_and_groups_of_workers() -> None:
    fixed = parts("ray.io/v1", "RayCluster", f"{{{RAY}}}")
    assert shown(fixed) == {"x-head": ("1", "500m", 1024), "x-gpu": ("2", "500m", 1024)}
    assert not any(
        isinstance(one.replicas, Amount) and one.replicas.ranges for one in fixed.values()
    )
    scaled = parts("ray.io/v1", "RayCluster", f"{{enableInTreeAutoscaling: true, {RAY}}}")
    assert band(scaled["x-gpu"].replicas) == ("1", "2", "8")
    assert "RayCluster keeps 1 to 8 pods" in scaled["x-gpu"].notes


def test_a_ray_service_is_a_cluster_and_a_ray_job_runs_once() -> None:
    service = parts("ray.io/v1", "RayService", f"{{rayClusterConfig: {{{RAY}}}}}")
    assert [band(one.replicas)[1] for one in service.values()] == ["1", "2"]
    job = parts("ray.io/v1", "RayJob", f"{{rayClusterSpec: {{{RAY}}}}}")
    assert [(one.once, band(one.replicas)[1]) for one in job.values()] == [(True, "1"), (True, "2")]
    assert parts("ray.io/v1", "RayJob", "{clusterSelector: {ray.io/cluster: a}}") == {}


def test_workers_of_several_hosts_and_suspended_ones() -> None:
    spec = f"{{headGroupSpec: {{template: {POD}}}, workerGroupSpecs: [{{groupName: tpu, replicas: 2, numOfHosts: 4, template: {POD}}}, {{groupName: off, replicas: 9, suspend: true, template: {POD}}}]}}"
    found = parts("ray.io/v1", "RayCluster", spec)
    assert [band(one.replicas)[1] for one in found.values()] == ["1", "8", "0"]


def test_strimzi_with_zookeeper_and_operators() -> None:
    spec = f"{{kafka: {{replicas: 3, resources: {ASKS}, template: {{pod: {{tolerations: [{{key: k}}]}}}}}}, zookeeper: {{replicas: 3, resources: {ASKS}}}, entityOperator: {{topicOperator: {{resources: {ASKS}}}, userOperator: {{resources: {ASKS}}}}}, kafkaExporter: {{resources: {ASKS}}}}}"
    found = parts("kafka.strimzi.io/v1beta2", "Kafka", spec)
    assert shown(found) == {
        "x-kafka": ("3", "500m", 1024),
        "x-zookeeper": ("3", "500m", 1024),
        "x-kafkaexporter": ("1", "500m", 1024),
        "x-entity-operator": ("1", "1000m", 2048),
    }
    assert found["x-kafka"].spec["tolerations"] == [{"key": "k"}]


def test_strimzi_with_node_pools_has_its_brokers_there() -> None:
    kafka = parts("kafka.strimzi.io/v1", "Kafka", f"{{kafka: {{resources: {ASKS}}}}}")
    assert band(kafka["x-kafka"].replicas) == ("0", "0", "0")
    pool = parts("kafka.strimzi.io/v1", "KafkaNodePool", f"{{replicas: 5, resources: {ASKS}}}")
    assert shown(pool) == {"x": ("5", "500m", 1024)}
    connect = parts("kafka.strimzi.io/v1", "KafkaConnect", f"{{resources: {ASKS}}}")
    assert shown(connect) == {"x": ("3", "500m", 1024)}


def test_rabbitmq_with_the_operators_defaults() -> None:
    assert shown(parts("rabbitmq.com/v1beta1", "RabbitmqCluster", "{replicas: 3}")) == {
        "x": ("3", "1000m", 2048)
    }
    assert shown(parts("rabbitmq.com/v1beta1", "RabbitmqCluster", f"{{resources: {ASKS}}}")) == {
        "x": ("1", "500m", 1024)
    }


def test_redis_in_its_ways() -> None:
    group, config = "redis.redis.opstreelabs.in/v1beta2", f"kubernetesConfig: {{resources: {ASKS}}}"
    assert shown(parts(group, "Redis", f"{{{config}}}")) == {"x": ("1", "500m", 1024)}
    assert shown(parts(group, "RedisReplication", f"{{clusterSize: 3, {config}}}"))["x"][0] == "3"
    cluster = parts(
        group, "RedisCluster", f"{{clusterSize: 3, {config}, redisFollower: {{replicas: 6}}}}"
    )
    assert shown(cluster) == {"x-leader": ("3", "500m", 1024), "x-follower": ("6", "500m", 1024)}
    failover = parts(
        "databases.spotahome.com/v1",
        "RedisFailover",
        f"{{redis: {{resources: {ASKS}}}, sentinel: {{replicas: 5, resources: {ASKS}}}}}",
    )
    assert shown(failover) == {"x-redis": ("3", "500m", 1024), "x-sentinel": ("5", "500m", 1024)}


def test_a_job_set_is_so_many_jobs() -> None:
    spec = f"{{replicatedJobs: [{{name: w, replicas: 2, template: {{spec: {{parallelism: 4, completions: 4, template: {POD}}}}}}}]}}"
    found = parts("jobset.x-k8s.io/v1alpha2", "JobSet", spec)
    assert shown(found) == {"x-w": ("8", "500m", 1024)}
    assert found["x-w"].once
    assert found["x-w"].labels == {"a": "b"}


def test_a_training_job_is_its_roles_and_runs_once() -> None:
    spec = f"{{pytorchReplicaSpecs: {{Master: {{template: {POD}}}, Worker: {{replicas: 4, template: {POD}}}}}}}"
    found = parts("kubeflow.org/v1", "PyTorchJob", spec)
    assert shown(found) == {"x-master": ("1", "500m", 1024), "x-worker": ("4", "500m", 1024)}
    assert all(one.once for one in found.values())


def test_leaders_and_their_workers() -> None:
    spec = f"{{replicas: 2, leaderWorkerTemplate: {{size: 5, workerTemplate: {POD}}}}}"
    found = parts("leaderworkerset.x-k8s.io/v1", "LeaderWorkerSet", spec)
    assert shown(found) == {"x-leader": ("2", "500m", 1024), "x-worker": ("8", "500m", 1024)}


# ---------------------------------------------------------------------------------- unknown kinds


@pytest.mark.parametrize("version", ["example.com/v1", "apps.kruise.io/v1alpha1"])
def test_pods_of_a_kind_that_nobody_knows_are_told(version: str) -> None:
    kind = "StatefulSet" if "kruise" in version else "Widget"
    found, (problem,) = told(custom(version, kind, f"{{inner: [{{template: {POD}}}]}}"))
    assert found == []
    assert problem.code == "runs-pods"
    assert problem.address is not None
    assert problem.address.startswith(f"default/{kind}")


@pytest.mark.parametrize(
    ("version", "kind", "spec"),
    [
        ("kyverno.io/v1", "ClusterPolicy", f"{{rules: [{POD}]}}"),
        ("argoproj.io/v1alpha1", "Application", f"{{source: {{helm: {{valuesObject: {POD}}}}}}}"),
        ("example.com/v1", "Widget", "{containers: [{name: a}]}"),
        ("example.com/v1", "Widget", "{containers: 5}"),
        ("v1", "PodTemplate", "{}"),
    ],
)
def test_what_only_speaks_of_pods_runs_none(version: str, kind: str, spec: str) -> None:
    text = custom(version, kind, spec)
    if kind == "PodTemplate":
        text += f"template: {POD}\n"
    assert told(text) == ([], [])


@pytest.mark.parametrize("key", sorted(ADAPTERS), ids="/".join)
@settings(max_examples=20)
@given(data=st.data())
def test_no_adapter_is_thrown_by_what_an_object_may_say(
    key: tuple[str, str], data: st.DataObject
) -> None:
    words = st.sampled_from(
        ["instances", "replicas", "resources", "requests", "nodeSets", "count", "podTemplate", "spec",
         "containers", "kafka", "entityOperator", "topicOperator", "headGroupSpec", "template",
         "workerGroupSpecs", "replicatedJobs", "leaderWorkerTemplate", "size", "name", "redis",
         "rayClusterSpec", "rayClusterConfig", "shards", "thanos", "initContainers", "affinity"]
    )  # fmt: skip
    leaves = (
        st.none() | st.booleans() | st.integers(-3, 9) | st.sampled_from(["x", "1Gi", "'${A}'"])
    )
    junk = st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=4),
    )
    spec = data.draw(st.dictionaries(words, junk, max_size=5))
    (version, kind) = key
    found, _ = told(
        f"apiVersion: {version}/v1\nkind: {kind}\nmetadata: {{name: x}}\nspec: {flow(spec)}\n"
    )
    for one in found:
        assert isinstance(one.replicas, Amount | Unknown)
        assert isinstance(one.pod.cpu, Amount | Unknown)


def flow(value: object) -> str:
    """YAML in flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return "~" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_a_part_with_a_wrong_number_is_unknown_and_told() -> None:
    (one,), (problem,) = told(custom("rabbitmq.com/v1beta1", "RabbitmqCluster", "{replicas: many}"))
    assert isinstance(one.replicas, Unknown)
    assert problem.code == "invalid-replicas"


def test_resources_of_an_operator_are_checked_as_any_other() -> None:
    _, (problem,) = told(
        custom(
            "rabbitmq.com/v1beta1",
            "RabbitmqCluster",
            "{resources: {requests: {cpu: 1, memory: 2GB}}}",
        )
    )
    assert problem.code == "invalid-quantity"
    assert workload(custom("rabbitmq.com/v1", "RabbitmqCluster", "{}")).pod.assumed == ()
