"""The objects that run pods: how many, and what each of them asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from ...config.kubernetes import Defaults
from ...model import ONE, ZERO, Amount, Diagnostic, Resource, Unknown, Value
from . import kinds, replicas, scalers
from .operators import ADAPTERS, Part
from .pods import Workload
from .replicas import Count, Scaler, exactly, scaled, whole
from .requests import AUTOPILOT_DAEMON, CPU, MEMORY, MISSING, Missing, Rules, pod_request
from .scalers import Target
from .shapes import mapping
from .surroundings import Surroundings, kind_of, name_of, namespace_of, surroundings

MOST_LOOKED_AT = 20_000  # values of an object of an unknown kind in which pods are looked for
LARGEST_JOBS = 100  # at a time, of a ScaledJob that sets no maximum
BUILT_IN = frozenset({"", "apps", "batch", "autoscaling", "policy", "extensions"})
NO_PODS = (
    "kyverno.io",
    "gatekeeper.sh",
    "fluxcd.io",
    "argoproj.io",
    "openshift.io",
    "crossplane.io",
)
"""Groups whose objects may hold a pod's spec without running one: rules, values, templates."""

Spec = Mapping[str, Value]


def workloads(
    resources: Sequence[Resource],
    defaults: Defaults | None = None,
    minutes: Mapping[str, Decimal] | None = None,
    utilisation: Decimal | None = None,
    platform: str = "nodes",
) -> tuple[list[Workload], list[Diagnostic]]:
    """Everything among the resources that runs pods, in order, and what is wrong with it.

    `platform` says whose defaults fill in missing requests: nodes, autopilot, fargate or
    virtual-nodes. `minutes` are those that a run of a Job takes, by `namespace/name` or `name`;
    `utilisation` is how far up in the band of an autoscaler the mean is, from 0 to 1.
    """
    reader = Reader(resources, defaults or Defaults(), minutes or {}, utilisation, platform)
    found = [workload for resource in resources for workload in reader.read(resource)]
    reader.around.unmet(reader.targets)
    return found, reader.around.diagnostics


class Reader:
    """Reads one object after the other, among what stands around them."""

    def __init__(
        self,
        resources: Sequence[Resource],
        defaults: Defaults,
        minutes: Mapping[str, Decimal],
        utilisation: Decimal | None,
        platform: str,
    ) -> None:
        self.around: Surroundings = surroundings(resources)
        self.defaults, self.minutes, self.utilisation = defaults, minutes, utilisation
        self.missing = MISSING[platform]
        self.autopilot = platform == "autopilot"
        self.targets: set[Target] = set()
        self.deployments: dict[Target, Resource] = {}
        self.borrowed: set[Target] = set()
        for resource in resources:
            kind = kind_of(resource)
            if kind == "Deployment":
                self.deployments[target_of(resource, kind)] = resource
            elif kind == "Rollout" and kinds.borrows(mapping(resource.values)):
                self.borrow(resource)

    def borrow(self, rollout: Resource) -> None:
        reference = mapping(mapping(rollout.values.get("spec")).get("workloadRef"))
        if reference.get("scaleDown") != "never":
            self.borrowed.add(scalers.target(reference, namespace_of(rollout)))

    def read(self, resource: Resource) -> Iterator[Workload]:
        """The workloads that an object is; none where it runs no pods of its own."""
        kind = kind_of(resource)
        if not kind or mapping(resource.values.get("metadata")).get("ownerReferences"):
            return
        self.targets.add(target_of(resource, kind))
        if kind in COUNTS:
            yield self.plain(resource, kind)
            return
        group = str(resource.values.get("apiVersion")).rpartition("/")[0]
        adapter = ADAPTERS.get((group, str(resource.values.get("kind"))))
        if adapter:
            for part in adapter(mapping(resource.values.get("spec"))):
                yield self.part(resource, kind, part)
        elif runs_pods(group, resource):
            said = f"{kind} runs pods of which nothing is known: they are not priced"
            self.around.tell(resource, "runs-pods", said)

    def plain(self, resource: Resource, kind: str) -> Workload:
        """An object that holds a template of its pods."""
        spec, path = mapping(resource.values.get("spec")), PATHS.get(kind)
        template = self.template(resource, kind)
        counted = self.counted(resource, lambda: COUNTS[kind](self, resource, spec))
        return self.workload(
            resource, kind, name_of(resource), mapping(template.get("spec")),
            mapping(mapping(template.get("metadata")).get("labels")), counted, path,
        )  # fmt: skip

    def template(self, resource: Resource, kind: str) -> Spec:
        """The template of the pods: its own, or of the Deployment that it takes them from."""
        values: Spec = {key: resource.values.get(key) for key in ("metadata", "spec")}
        spec = mapping(values.get("spec"))
        if kind == KNATIVE:
            return mapping(spec.get("template"))
        if kind == "ScaledJob":
            return mapping(mapping(spec.get("jobTargetRef")).get("template"))
        if spec.get("workloadRef"):
            aim = scalers.target(spec.get("workloadRef"), namespace_of(resource))
            other = self.deployments.get(aim)
            return self.template(other, "Deployment") if other else {}
        return kinds.template(kind, values)

    def part(self, resource: Resource, kind: str, part: Part) -> Workload:
        """Pods of an operator's object."""

        def count() -> Count:
            times, own = exactly(whole(part.times)), whole(part.replicas)
            if part.job is not None:
                found = replicas.of_job(part.job, part.pod, self.minutes_of(resource))
                return multiplied(multiplied(found, exactly(own)), times)
            if part.high is None:
                return multiplied(Count(exactly(own)), times)
            scaler = Scaler(kind, whole(part.low), whole(part.high))
            return multiplied(scaled(own, [scaler], self.utilisation), times)

        name = f"{name_of(resource)}-{part.name}" if part.name else name_of(resource)
        counted = self.counted(resource, count)
        return self.workload(resource, kind, name, part.pod, part.labels, counted, None)

    def counted(self, resource: Resource, count: Callable[[], Count]) -> Count:
        try:
            return count()
        except ValueError as error:
            self.around.tell(resource, "invalid-replicas", str(error), "spec")
            return Count(Unknown(str(error)))

    def workload(
        self, resource: Resource, kind: str, name: str, pod: Spec, labels: Spec, count: Count,
        path: str | None,
    ) -> Workload:  # fmt: skip
        """A workload with the request of its pods, and what is wrong with it told."""
        namespace, aim = namespace_of(resource), target_of(resource, kind)
        notes = list(count.notes)
        bands = self.around.bands.get(aim, {})
        if aim in self.around.by_cpu and any(
            "cpu" in side for band in bands.values() for side in band
        ):
            notes.append("two autoscalers go by its CPU, which they should not: HPA and VPA")
        rules = Rules(
            self.missing_of(namespace, name, kind), self.around.defaults.get(namespace, {}),
            self.around.overheads, bands,
        )  # fmt: skip
        request, more, problems = pod_request(pod, rules)
        for problem in problems:
            where = f"{path}.{problem.path}" if path is not None else ""
            self.around.tell(resource, problem.code, problem.message, where.strip("."))
        texts = {key: value for key, value in labels.items() if isinstance(value, str)}
        return Workload(
            resource, kind, namespace, name, request, count.replicas, pod, texts,
            per_node=kind == "DaemonSet", share=count.share, once=count.hours is not None,
            hours=count.hours, notes=tuple(dict.fromkeys([*notes, *more])),
            assumed=count.assumed,
        )  # fmt: skip

    def missing_of(self, namespace: str, name: str, kind: str) -> Mapping[str, Missing]:
        """What fills in a missing request: finops.yml, or else where it runs."""
        said = self.defaults.of(namespace, name)
        plain = AUTOPILOT_DAEMON if self.autopilot and kind == "DaemonSet" else self.missing
        found = {CPU: plain, MEMORY: plain}
        for key, much in ((CPU, said.cpu), (MEMORY, said.memory)):
            if much is not None:
                found[key] = Missing(much, much, "as finops.yml says")
        return found

    def minutes_of(self, resource: Resource) -> Decimal | None:
        name = name_of(resource)
        return self.minutes.get(f"{namespace_of(resource)}/{name}", self.minutes.get(name))


def target_of(resource: Resource, kind: str) -> Target:
    return Target(namespace_of(resource), kind, name_of(resource))


def multiplied(count: Count, times: Amount | Unknown) -> Count:
    if isinstance(times, Unknown) or isinstance(count.replicas, Unknown):
        return count._replace(replicas=times if isinstance(times, Unknown) else count.replicas)
    return count._replace(replicas=count.replicas * times)


# ------------------------------------------------------------------------------------------ counts

KNATIVE = "Service.serving.knative.dev"


def by_replicas(reader: Reader, resource: Resource, spec: Spec) -> Count:
    aim = target_of(resource, kind_of(resource))
    if aim in reader.borrowed:
        return Count(Amount.exactly(ZERO), ("a Rollout runs its pods",))
    return replicas.of_replicas(spec, reader.around.scalers.get(aim, ()), reader.utilisation)


def one(reader: Reader, resource: Resource, spec: Spec) -> Count:
    return Count(Amount.exactly(ONE))


def job(reader: Reader, resource: Resource, spec: Spec) -> Count:
    pod = mapping(mapping(spec.get("template")).get("spec"))
    return replicas.of_job(spec, pod, reader.minutes_of(resource))


def cron_job(reader: Reader, resource: Resource, spec: Spec) -> Count:
    return replicas.of_cron_job(spec, reader.minutes_of(resource))


def scaled_job(reader: Reader, resource: Resource, spec: Spec) -> Count:
    most = whole(spec.get("maxReplicaCount"), LARGEST_JOBS)
    said = f"up to {most} jobs at a time: how many depends on the events"
    return Count(Unknown("how many jobs a ScaledJob runs depends on its events"), (said,))


def knative(reader: Reader, resource: Resource, spec: Spec) -> Count:
    annotations = mapping(mapping(spec.get("template")).get("metadata")).get("annotations")
    return scaled(None, [scalers.knative(mapping(annotations))], reader.utilisation)


COUNTS: Mapping[str, Callable[[Reader, Resource, Spec], Count]] = {
    **dict.fromkeys(
        (
            "Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "DeploymentConfig",
            "Rollout",
        ),
        by_replicas,
    ),
    "Pod": one,
    "DaemonSet": one,
    "Job": job,
    "CronJob": cron_job,
    "ScaledJob": scaled_job,
    KNATIVE: knative,
}  # fmt: skip
"""By the kinds that hold a template of their pods."""

PATHS = {
    kind: ".".join((*kinds.TEMPLATES[kind], "spec")) for kind in COUNTS if kind in kinds.TEMPLATES
} | {KNATIVE: "spec.template.spec", "ScaledJob": "spec.jobTargetRef.template.spec"}


def runs_pods(group: str, resource: Resource) -> bool:
    """Whether an object of a kind that is not known holds containers with an image."""
    known = group in BUILT_IN or group.endswith((".k8s.io", *NO_PODS))
    waiting: list[Value] = [] if known else [resource.values.get("spec")]
    for _ in range(MOST_LOOKED_AT):
        if not waiting:
            return False
        value = waiting.pop()
        if isinstance(value, Mapping):
            inner = value.get("containers")
            if isinstance(inner, list) and any(mapping(one).get("image") for one in inner):
                return True
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return False
