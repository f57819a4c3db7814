"""What a pod requests: as the API server fills it in and the scheduler adds it up."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kube import MIB, band, deployment, exact, told, workload

from finops_shiftleft.config.kubernetes import Defaults, Requests
from finops_shiftleft.model import Amount, Unknown
from finops_shiftleft.sources.kubernetes.pods import PodRequest
from finops_shiftleft.sources.kubernetes.requests import MISSING, Rules, pod_request

NOTHING_FILLED_IN = Rules({"cpu": MISSING["fargate"], "memory": MISSING["fargate"]})


def container(cpu: int | None = None, mib: int | None = None, **more: Any) -> dict[str, Any]:
    asked = {
        "cpu": f"{cpu}m" if cpu is not None else None,
        "memory": f"{mib}Mi" if mib is not None else None,
    }
    requests = {name: value for name, value in asked.items() if value is not None}
    return {"name": "c", "resources": {"requests": requests}, **more}


def requested(spec: Mapping[str, Any], rules: Rules = NOTHING_FILLED_IN) -> PodRequest:
    request, _, problems = pod_request(spec, rules)
    assert problems == []
    return request


def sums(spec: Mapping[str, Any]) -> tuple[Decimal, Decimal]:
    """Thousandths of a CPU and MiB."""
    found = requested(spec)
    return exact(found.cpu) * 1000, exact(found.memory) / MIB


# ---------------------------------------------------------------------------- containers that initialise

A, B = container(200, 256), container(100, 128)
I1, I2 = container(1000, 512), container(500, 1024)
S = container(100, 64, restartPolicy="Always")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([I1, S, I2], (1000, 1088)),
        ([S, I1, I2], (1100, 1088)),
        ([I1, container(100, 64), I2], (1000, 1024)),
        ([], (300, 384)),
        ([S], (400, 448)),
        ([container(5, 5)], (300, 384)),
    ],
)
def test_a_sidecar_counts_for_what_starts_after_it(
    order: list[Any], expected: tuple[int, int]
) -> None:
    assert sums({"containers": [A, B], "initContainers": order}) == expected


def test_the_overhead_of_a_runtime_comes_on_top() -> None:
    spec = {"containers": [A, B], "initContainers": [I1, S, I2]}
    own = {**spec, "overhead": {"cpu": "250m", "memory": "120Mi"}}
    assert sums(own) == (1250, 1208)
    kata = {"kata": {"cpu": "250m", "memory": "120Mi"}}
    rules = Rules(NOTHING_FILLED_IN.missing, overheads=kata)
    found = requested({**spec, "runtimeClassName": "kata"}, rules)
    assert exact(found.cpu) == Decimal("1.25")


def test_a_runtime_class_is_found_among_the_objects() -> None:
    kata = (
        "apiVersion: node.k8s.io/v1\nkind: RuntimeClass\nmetadata: {name: kata}\nhandler: kata\n"
        "overhead: {podFixed: {cpu: 250m, memory: 120Mi}}\n"
    )
    text = deployment(web="{requests: {cpu: 1, memory: 8Mi}}")
    text = text.replace("      containers:", "      runtimeClassName: kata\n      containers:")
    found = workload(kata, text)
    assert (exact(found.pod.cpu), exact(found.pod.memory)) == (Decimal("1.25"), 128 * MIB)
    assert found.notes == ()


def test_a_runtime_class_that_is_not_here_is_noted() -> None:
    _, notes, _ = pod_request({"containers": [A], "runtimeClassName": "gvisor"}, NOTHING_FILLED_IN)
    assert notes == ["runtime class gvisor is not described here: its overhead is not known"]


bags = st.tuples(st.integers(0, 4000), st.integers(0, 4096), st.booleans())


@given(st.lists(bags, min_size=1, max_size=4), st.lists(bags, max_size=5))
def test_the_scheduler_adds_up_the_same(main: list[Any], init: list[Any]) -> None:
    """Against the moments of a pod's life, one after the other."""
    spec = {
        "containers": [container(cpu, mib) for cpu, mib, _ in main],
        "initContainers": [
            container(cpu, mib, **({"restartPolicy": "Always"} if stays else {}))
            for cpu, mib, stays in init
        ],
    }
    expected = []
    for axis in (0, 1):
        staying, moments = 0, []
        for one in init:
            moments.append(staying + one[axis])
            staying += one[axis] if one[2] else 0
        moments.append(staying + sum(one[axis] for one in main))
        expected.append(max(moments))
    assert sums(spec) == tuple(expected)


# ---------------------------------------------------------------------------------- limits and ranges


def test_a_limit_alone_is_a_request() -> None:
    found = workload(deployment(web="{limits: {cpu: 500m, memory: 256Mi}}")).pod
    assert exact(found.cpu) == Decimal("0.5")
    assert exact(found.memory) == 256 * MIB
    assert found.assumed == ()


def limit_range(**said: str) -> str:
    sides = ", ".join(f"{key}: {{cpu: {value}}}" for key, value in said.items())
    return (
        "apiVersion: v1\nkind: LimitRange\nmetadata: {name: limits}\n"
        f"spec: {{limits: [{{type: Container, {sides}}}, {{type: Pod, max: {{cpu: 9}}}}]}}\n"
    )


@pytest.mark.parametrize(
    ("said", "resources", "milli"),
    [
        ({"defaultRequest": "500m", "default": "1"}, "{}", 500),
        ({"defaultRequest": "500m", "default": "1"}, "{limits: {cpu: 2}}", 2000),
        ({"defaultRequest": "500m"}, "{requests: {cpu: 100m}}", 100),
        ({"default": "700m"}, "{}", 700),
        ({"max": "800m"}, "{}", 800),
        ({"min": "100m"}, "{}", 100),
        ({"min": "100m", "max": "800m"}, "{}", 800),
        ({"min": "100m", "default": "300m", "max": "800m"}, "{}", 300),
    ],
)
def test_a_limit_range_fills_in_what_a_container_lacks(
    said: dict[str, str], resources: str, milli: int
) -> None:
    found = workload(limit_range(**said), deployment(web=resources))
    assert exact(found.pod.cpu) * 1000 == milli


def test_a_limit_range_speaks_for_its_namespace_only() -> None:
    other = limit_range(max="8").replace("{name: limits}", "{name: limits, namespace: other}")
    assert band(workload(other, deployment()).pod.cpu) == ("0", "0.1", "0.1")


def test_two_limit_ranges_are_told_of() -> None:
    second = limit_range(max="2").replace("limits}", "more}", 1)
    found, (problem,) = told(limit_range(max="1"), second, deployment())
    assert problem.code == "two-limit-ranges"
    assert exact(found[0].pod.cpu) == 1


# ----------------------------------------------------------------------------------------- of the pod

FIVE, EMPTY = container(500, 50), container()


@pytest.mark.parametrize(
    ("resources", "containers", "expected"),
    [
        ({"requests": {"cpu": "1", "memory": "100Mi"}}, [FIVE, EMPTY], (1000, 100)),
        ({"requests": {"memory": "200Mi"}}, [FIVE, container(None, 30)], (500, 200)),
        ({"limits": {"cpu": "2"}}, [FIVE], (500, 50)),
        ({"limits": {"cpu": "2"}}, [container(None, 50)], (2000, 50)),
        ({"limits": {"cpu": "2"}, "requests": {"cpu": "1500m"}}, [FIVE], (1500, 50)),
        ({"limits": {"ephemeral-storage": "9Gi"}}, [FIVE], (500, 50)),
    ],
)
def test_resources_of_the_pod_replace_those_of_its_containers(
    resources: dict[str, Any], containers: list[Any], expected: tuple[int, int]
) -> None:
    assert sums({"containers": containers, "resources": resources}) == expected


def test_nothing_is_missing_that_the_pod_settles() -> None:
    rules = Rules({"cpu": MISSING["nodes"], "memory": MISSING["nodes"]})
    spec = {"containers": [EMPTY, EMPTY], "resources": {"requests": {"cpu": "2"}}}
    found = requested(spec, rules)
    assert exact(found.cpu) == 2
    assert band(found.memory) == ("0", str(400 * MIB), str(400 * MIB))
    assert [one for one in found.assumed if "CPU" in one.said] == []


# ------------------------------------------------------------------------------------------- missing


def test_a_missing_request_is_assumed_and_never_nothing() -> None:
    found = workload(deployment(web="{requests: {cpu: 1}}", side="{}")).pod
    assert band(found.cpu) == ("1", "1.1", "1.1")
    assert band(found.memory) == ("0", str(400 * MIB), str(400 * MIB))
    assert [(one.number, one.much) for one in found.assumed] == [(2, "200 MiB"), (1, "0.1 CPU")]
    assert tuple(one.said for one in found.assumed) == (
        "2 of 2 containers without a request of memory: 200 MiB each, as kube-scheduler counts it",
        "1 of 2 containers without a request of CPU: 0.1 CPU each, as kube-scheduler counts it",
    )


@pytest.mark.parametrize(
    ("platform", "cpu", "size"),
    [("autopilot", "0.5", 2048 * MIB), ("fargate", "0", 0), ("virtual-nodes", "1", 1_500_000_000)],
)
def test_where_the_pod_is_billed_the_vendor_fills_in(platform: str, cpu: str, size: int) -> None:
    found = workload(deployment(), platform=platform)
    assert exact(found.pod.cpu) == Decimal(cpu)
    assert exact(found.pod.memory) == size
    assert len(found.pod.assumed) == 2  # what nobody has written is shown, whoever sets it
    assert found.notes == ()


def test_autopilot_gives_daemons_less() -> None:
    found = workload(deployment().replace("Deployment", "DaemonSet"), platform="autopilot")
    assert (exact(found.pod.cpu), exact(found.pod.memory)) == (Decimal("0.05"), 100 * MIB)


def test_finops_yml_says_what_is_missing_from_near_to_far() -> None:
    defaults = Defaults(
        Requests(Decimal(1), Decimal(MIB)),
        {"default": Requests(memory=Decimal(2 * MIB))},
        {"web": Requests(cpu=Decimal(3))},
    )
    found = workload(deployment(), defaults=defaults).pod
    assert (exact(found.cpu), exact(found.memory)) == (3, 2 * MIB)
    assert [one.said.endswith("as finops.yml says") for one in found.assumed] == [True, True]
    assert exact(workload(deployment("api"), defaults=defaults).pod.cpu) == 1


# ------------------------------------------------------------------------------------ other resources


def test_devices_are_whole_and_asked_for_by_limits() -> None:
    found = workload(
        deployment(
            web='{limits: {nvidia.com/gpu: "2", cpu: 1, memory: 1Gi, ephemeral-storage: 10Gi}}',
            side="{limits: {nvidia.com/gpu: 1, cpu: 1, memory: 1Gi}, requests: {amd.com/gpu: 0}}",
        )
    ).pod
    assert found.extended == {"nvidia.com/gpu": 3}
    assert exact(found.ephemeral) == 10 * 2**30


def test_huge_pages_are_memory() -> None:
    found = workload(deployment(web="{limits: {cpu: 1, memory: 1Gi, hugepages-2Mi: 512Mi}}")).pod
    assert exact(found.memory) == 1536 * MIB


def test_devices_that_are_claimed_are_noted() -> None:
    text = deployment().replace(
        "      containers:", "      resourceClaims: [{name: gpu}]\n      containers:"
    )
    assert "resourceClaims" in workload(text).notes[0]


@pytest.mark.parametrize(
    ("resources", "code", "said"),
    [
        ("{requests: {cpu: 1, memory: 400m}}", "unlikely-quantity", "did you mean 400Mi?"),
        ("{requests: {cpu: 500, memory: 1Gi}}", "unlikely-quantity", "did you mean 500m?"),
        ("{requests: {cpu: 1, memory: 1GB}}", "invalid-quantity", "memory: '1GB' is no quantity"),
        ("{requests: {cpu: -1, memory: 1Gi}}", "invalid-quantity", "negative"),
        ("{limits: {cpu: 1, memory: 1Gi, nvidia.com/gpu: 0.5}}", "invalid-quantity", "devices"),
    ],
)
def test_slips_of_the_pen_are_pointed_at(resources: str, code: str, said: str) -> None:
    _, (problem,) = told(deployment(web=resources))
    assert problem.code == code
    assert said in problem.message
    assert problem.location is not None
    assert problem.location.line == 10
    assert problem.location.column > 40
    assert problem.address == "default/Deployment/web"


def test_what_cannot_be_read_is_unknown_and_nothing_else_is() -> None:
    (one,), _ = told(
        deployment(web="{requests: {cpu: 1, memory: 1GB}}", side='{requests: {cpu: "1"}}')
    )
    assert exact(one.pod.cpu) == 2
    assert isinstance(one.pod.memory, Unknown)


@pytest.mark.parametrize(
    ("resources", "cpu", "memory"),
    [
        ('{requests: {cpu: "${CPU}", memory: 1Gi}}', None, "1073741824"),
        ('{requests: {cpu: 1, memory: "<your memory>"}}', "1", None),
        ('{requests: "${REQUESTS}"}', None, None),
        ('"${RESOURCES}"', None, None),
        ('{limits: {cpu: 1, memory: 1Gi, nvidia.com/gpu: "${GPUS}"}}', None, None),
    ],
)
def test_what_is_filled_in_later_is_unknown(
    resources: str, cpu: str | None, memory: str | None
) -> None:
    found = workload(deployment(web=resources)).pod
    for amount, expected in ((found.cpu, cpu), (found.memory, memory)):
        if expected is None:
            assert isinstance(amount, Unknown)
        else:
            assert exact(amount) == Decimal(expected)


@pytest.mark.parametrize(
    "spec", [{}, {"containers": []}, {"containers": "x"}, {"containers": ["x"]},
             {"containers": [Unknown("later")]}, {"containers": [A], "initContainers": Unknown("later")}],
)  # fmt: skip
def test_a_pod_of_which_nobody_knows_the_containers_is_unknown(spec: dict[str, Any]) -> None:
    found = requested(spec)
    assert isinstance(found.cpu, Unknown)
    assert isinstance(found.memory, Unknown)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.builds(Unknown, st.just("x")),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["containers", "initContainers", "resources", "requests", "limits", "cpu", "memory",
             "nvidia.com/gpu", "overhead", "runtimeClassName", "restartPolicy", "name"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=15,
)  # fmt: skip


@given(
    st.dictionaries(
        st.sampled_from(["containers", "initContainers", "resources", "overhead"]), junk
    )
)
def test_nothing_that_a_pod_may_say_is_too_much(spec: dict[str, Any]) -> None:
    found, _, _ = pod_request(spec, NOTHING_FILLED_IN)
    for amount in (found.cpu, found.memory, found.ephemeral):
        assert isinstance(amount, Unknown) or 0 <= amount.low <= amount.expected <= amount.high


# -------------------------------------------------------------------------------------- autoscaled


def vertical(
    mode: str = "Auto", policy: str = "{minAllowed: {cpu: 50m}, maxAllowed: {cpu: 4}}"
) -> str:
    return (
        "apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: v}\n"
        f"spec:\n  targetRef: {{kind: Deployment, name: web}}\n  updatePolicy: {{updateMode: {mode}}}\n"
        f"  resourcePolicy: {{containerPolicies: [{policy}]}}\n"
    )


WITH_ONE = deployment(web="{requests: {cpu: 1, memory: 1Gi}}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (vertical(), ("0.05", "1", "4")),
        (vertical("'Off'"), ("1", "1", "1")),
        (vertical("Initial"), ("0.05", "1", "4")),
        (vertical(policy="{containerName: other, maxAllowed: {cpu: 4}}"), ("1", "1", "1")),
        (vertical(policy="{containerName: web, maxAllowed: {cpu: 4}}"), ("1", "1", "4")),
        (vertical(policy="{mode: 'Off', maxAllowed: {cpu: 4}}"), ("1", "1", "1")),
    ],
)
def test_a_vertical_autoscaler_makes_a_request_range(text: str, expected: tuple[str, ...]) -> None:
    found = workload(text, WITH_ONE).pod
    assert band(found.cpu) == expected
    assert exact(found.memory) == 2**30
    assert isinstance(found.cpu, Amount)
