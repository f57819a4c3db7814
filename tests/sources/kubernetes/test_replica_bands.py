"""How many pods run at a time: by the object itself, by autoscalers, by schedules."""

from __future__ import annotations

from decimal import Decimal
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kube import band, deployment, exact, told, workload

from finops_shiftleft.model import Amount, Unknown
from finops_shiftleft.sources.kubernetes.pods import Workload
from finops_shiftleft.sources.kubernetes.replicas import Scaler, scaled

POD = "{spec: {containers: [{name: a, image: b, resources: {requests: {cpu: 1, memory: 1Gi}}}]}}"


def horizontal(low: int | str | None = None, high: int | str = 10, name: str = "web") -> str:
    least = "" if low is None else f"minReplicas: {low}, "
    return (
        f"apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {{name: {name}-h}}\n"
        f"spec: {{{least}maxReplicas: {high}, scaleTargetRef: {{kind: Deployment, name: {name}}}}}\n"
    )


def keda(spec: str = "", metadata: str = "name: s") -> str:
    return (
        f"apiVersion: keda.sh/v1alpha1\nkind: ScaledObject\nmetadata: {{{metadata}}}\n"
        f"spec:\n  scaleTargetRef: {{name: web}}\n{spec}"
    )


def replicas(*texts: str, **options: Any) -> tuple[str, str, str]:
    return band(workload(*texts, **options).replicas)


# --------------------------------------------------------------------------------- what objects say


@pytest.mark.parametrize("kind", ["Deployment", "StatefulSet", "ReplicaSet"])
def test_one_pod_runs_where_nobody_says_how_many(kind: str) -> None:
    text = deployment().replace("kind: Deployment", f"kind: {kind}")
    assert replicas(text) == ("1", "1", "1")
    assert replicas(deployment(replicas=0)) == ("0", "0", "0")
    assert replicas(deployment(replicas="'7'")) == ("7", "7", "7")


def test_what_another_object_owns_is_not_counted_again() -> None:
    text = deployment().replace("{name: web}", "{name: web, ownerReferences: [{kind: X}]}", 1)
    assert told(text) == ([], [])


@pytest.mark.parametrize("said", ["-1", "1.5", "many", "true", "[]", "10000000"])
def test_what_is_no_number_of_pods_is_told(said: str) -> None:
    (one,), (problem,) = told(deployment(replicas=said))
    assert problem.code == "invalid-replicas"
    assert problem.location is not None
    assert problem.location.line == 4
    assert isinstance(one.replicas, Unknown)


def test_a_number_that_is_filled_in_later_is_unknown() -> None:
    assert isinstance(workload(deployment(replicas="'${REPLICAS}'")).replicas, Unknown)


# ------------------------------------------------------------------------------------- autoscalers


@pytest.mark.parametrize(
    ("scaler", "own", "expected"),
    [
        (horizontal(), None, ("1", "1", "10")),
        (horizontal(2), 5, ("2", "5", "10")),
        (horizontal(2), 20, ("2", "10", "10")),
        (horizontal(2), 1, ("2", "2", "10")),
        (horizontal(2), 0, ("0", "0", "0")),
        (horizontal(0), None, ("0", "0", "10")),
        (horizontal(5, 2), None, ("5", "5", "5")),
        (keda(), None, ("0", "1", "100")),
        (keda("  maxReplicaCount: 6\n"), 4, ("0", "1", "6")),
        (keda("  minReplicaCount: 3\n  maxReplicaCount: 6\n"), None, ("3", "3", "6")),
        (keda("  minReplicaCount: 3\n  idleReplicaCount: 0\n  maxReplicaCount: 6\n"), None, ("0", "3", "6")),
        (keda(metadata="name: s, annotations: {autoscaling.keda.sh/paused-replicas: '4'}"), 9, ("4", "4", "4")),
        (keda(metadata="name: s, annotations: {autoscaling.keda.sh/paused: 'true'}"), 9, ("9", "9", "9")),
    ],
)  # fmt: skip
def test_an_autoscaler_makes_replicas_range(
    scaler: str, own: int | None, expected: tuple[str, str, str]
) -> None:
    assert replicas(scaler, deployment(replicas=own)) == expected


def test_why_replicas_range_is_said() -> None:
    assert workload(horizontal(2), deployment()).notes == (
        "HorizontalPodAutoscaler web-h keeps 2 to 10 pods",
    )
    assert "high is KEDA's default of 100 pods" in workload(keda(), deployment()).notes


def test_the_mean_may_be_further_up() -> None:
    assert replicas(horizontal(2), deployment(), utilisation=Decimal("0.3")) == ("2", "5", "10")
    assert replicas(deployment(replicas=3), utilisation=Decimal("0.3")) == ("3", "3", "3")


def test_an_autoscaler_that_is_wrong_is_told_and_changes_nothing() -> None:
    (one,), (problem,) = told(horizontal(high="lots"), deployment(replicas=3))
    assert band(one.replicas) == ("3", "3", "3")
    assert problem.code == "invalid-scaler"
    assert problem.message == "'lots' is no number of pods"


def test_replicas_written_as_a_fraction_that_is_none() -> None:
    assert replicas(deployment(replicas="3.0")) == ("3", "3", "3")


def test_an_autoscaler_of_another_namespace_is_not_meant() -> None:
    other = horizontal().replace("{name: web-h}", "{name: web-h, namespace: other}")
    found, (problem,) = told(other, deployment())
    assert band(found[0].replicas) == ("1", "1", "1")
    assert problem.code == "scaler-without-target"
    assert "Deployment web, which is not here" in problem.message


def test_of_two_autoscalers_the_wider_band_is_taken_and_told() -> None:
    (one,), (problem,) = told(horizontal(2, 4), keda("  maxReplicaCount: 9\n"), deployment())
    assert band(one.replicas) == ("0", "2", "9")
    assert problem.code == "two-scalers"


def test_an_autoscaler_by_cpu_next_to_a_vertical_one_is_noted() -> None:
    vertical = (
        "apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {name: v}\n"
        "spec: {targetRef: {kind: Deployment, name: web}, resourcePolicy: {containerPolicies: [{maxAllowed: {cpu: 4}}]}}\n"
    )
    assert any(
        "HPA and VPA" in note for note in workload(vertical, horizontal(), deployment()).notes
    )


@pytest.mark.parametrize("low", ["'${MIN}'", "1"])
@pytest.mark.parametrize("own", [None, "'${N}'", 3])
@pytest.mark.parametrize("high", ["'${MAX}'", "5"])
def test_a_bound_that_nobody_knows_yet(low: str, own: str | int | None, high: str) -> None:
    found = workload(horizontal(low, high), deployment(replicas=own)).replicas
    if "$" in low or "$" in str(own):
        assert isinstance(found, Unknown)
    else:
        expected = str(own or 1)
        assert band(found) == ("1", expected, expected if "$" in high else "5")


counts = st.integers(0, 50)
bounds = st.builds(
    Scaler, st.just("s"), counts, counts | st.none(), counts.map(Decimal) | st.none()
)


@given(
    st.none() | counts,
    st.lists(bounds, min_size=1, max_size=3),
    st.none() | st.decimals(0, 1, places=2),
)
def test_a_band_is_in_order_and_holds_each_of_its_scalers(
    own: int | None, scalers: list[Scaler], utilisation: Decimal | None
) -> None:
    whole = scaled(own, scalers, utilisation).replicas
    assert isinstance(whole, Amount)
    assert 0 <= whole.low <= whole.expected <= whole.high
    for one in scalers:
        part = scaled(own, [one], utilisation).replicas
        assert isinstance(part, Amount)
        assert whole.low <= part.low
        assert part.expected <= whole.expected
        assert part.high <= whole.high


# -------------------------------------------------------------------------------- KEDA by the clock


def by_clock(*times: tuple[str, str, int], low: int = 0) -> str:
    triggers = "".join(
        f"    - {{type: cron, metadata: {{timezone: UTC, start: '{start}', end: '{end}', desiredReplicas: '{n}'}}}}\n"
        for start, end, n in times
    )
    return keda(f"  minReplicaCount: {low}\n  maxReplicaCount: 50\n  triggers:\n{triggers}")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        (by_clock(("0 8 * * *", "0 20 * * *", 10)), 12 * 7 * 10),
        (by_clock(("0 8 * * 1-5", "0 18 * * 1-5", 10), low=2), 50 * 10 + 118 * 2),
        (by_clock(("0 22 * * *", "0 6 * * *", 4)), 8 * 7 * 4),
        (by_clock(("0 8 * * 1", "0 18 * * 5", 3)), 106 * 3),
        (by_clock(("0 8 * * *", "0 12 * * *", 4), ("0 10 * * *", "0 14 * * *", 6)), (2 * 4 + 4 * 6) * 7),
        (by_clock(("0 8 * * *", "0 12 * * *", 1), low=3), 168 * 3),
    ],
)  # fmt: skip
def test_cron_triggers_are_a_mean_over_the_week(text: str, hours: int) -> None:
    low, expected, high = (Decimal(end) for end in replicas(text, deployment()))
    assert abs(expected * 168 - hours) < Decimal("1e-20")
    assert high == 50
    assert low <= expected


@pytest.mark.parametrize(
    "text",
    [
        by_clock(("0 8 1 * *", "0 12 * * *", 4)),
        by_clock(("nonsense", "0 12 * * *", 4)),
        keda("  maxReplicaCount: 50\n  triggers: [{type: cpu}]\n"),
        keda("  maxReplicaCount: 50\n  triggers: [{type: cron, metadata: {start: '0 8 * * *', end: '0 9 * * *', desiredReplicas: '${N}'}}]\n"),
    ],
)  # fmt: skip
def test_other_triggers_leave_at_least_one(text: str) -> None:
    assert replicas(text, deployment()) == ("0", "1", "50")


# --------------------------------------------------------------------------------- Knative, Rollouts


def knative(annotations: str) -> str:
    return (
        "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\nspec:\n"
        f"  template: {{metadata: {{annotations: {{{annotations}}}}}, {POD[1:]}\n"
    )


@pytest.mark.parametrize(
    ("annotations", "expected"),
    [
        ("", ("0", "1", "1")),
        ("autoscaling.knative.dev/min-scale: '2'", ("2", "2", "2")),
        ("autoscaling.knative.dev/min-scale: '2', autoscaling.knative.dev/max-scale: '0'", ("2", "2", "2")),
        ("autoscaling.knative.dev/minScale: '2', autoscaling.knative.dev/maxScale: '5'", ("2", "2", "5")),
    ],
)  # fmt: skip
def test_knative_scales_to_nothing_and_without_bound(
    annotations: str, expected: tuple[str, str, str]
) -> None:
    found = workload(knative(annotations))
    assert band(found.replicas) == expected
    assert exact(found.pod.cpu) == 1
    unbounded = any("no upper bound" in note for note in found.notes)
    assert unbounded == (expected[2] != "5")


def test_a_rollout_runs_the_pods_of_its_deployment_in_its_place() -> None:
    rollout = (
        "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: r}\n"
        "spec: {replicas: 4, workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}}\n"
    )
    of = {
        one.kind: one
        for one in told(rollout, deployment(replicas=3, web="{requests: {cpu: 2}}"))[0]
    }
    assert band(of["Rollout"].replicas) == ("4", "4", "4")
    assert exact(of["Rollout"].pod.cpu) == 2
    assert band(of["Deployment"].replicas) == ("0", "0", "0")
    assert of["Deployment"].notes[0] == "a Rollout runs its pods"


def test_a_rollout_may_leave_its_deployment_alone() -> None:
    rollout = (
        "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: r}\n"
        "spec: {workloadRef: {kind: Deployment, name: web, scaleDown: never}}\n"
    )
    assert [band(one.replicas) for one in told(rollout, deployment(replicas=3))[0]] == [
        ("1", "1", "1"), ("3", "3", "3"),
    ]  # fmt: skip


# --------------------------------------------------------------------------- daemons, pods and jobs


def test_a_daemon_runs_on_every_node() -> None:
    found = workload(deployment().replace("Deployment", "DaemonSet"))
    assert found.per_node
    assert band(found.replicas) == ("1", "1", "1")


def test_a_pod_is_one() -> None:
    text = f"apiVersion: v1\nkind: Pod\nmetadata: {{name: a, labels: {{app: x}}}}\n{POD[1:-1]}\n"
    found = workload(text)
    assert (found.kind, found.labels, band(found.replicas)) == (
        "Pod",
        {"app": "x"},
        ("1", "1", "1"),
    )
    assert not found.once


def job(spec: str = "", **options: Any) -> Workload:
    text = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: load, namespace: etl}\nspec:\n"
    return workload(f"{text}{spec}  template: {POD}\n", **options)


@pytest.mark.parametrize(
    ("spec", "pods", "minutes"),
    [
        ("", "1", ("5", "5", "5")),
        ("  completions: 12\n  parallelism: 4\n", "4", ("15", "15", "15")),
        ("  completions: 2\n  parallelism: 8\n", "2", ("5", "5", "5")),
        ("  parallelism: 3\n", "3", ("5", "5", "5")),
        ("  completions: 5\n", "1", ("25", "25", "25")),
        ("  activeDeadlineSeconds: 3600\n", "1", ("5", "5", "60")),
        ("  activeDeadlineSeconds: 120\n", "1", ("2", "2", "2")),
        ("  completions: 20\n  activeDeadlineSeconds: 3600\n", "1", ("60", "60", "60")),
        ("  suspend: true\n", "0", ("0", "0", "0")),
        ("  parallelism: 0\n", "0", ("0", "0", "0")),
    ],
)
def test_a_job_runs_once(spec: str, pods: str, minutes: tuple[str, str, str]) -> None:
    found = job(spec)
    assert found.once
    assert band(found.replicas) == (pods, pods, pods)
    assert found.hours is not None
    for end, expected in zip(found.hours.ends, minutes, strict=True):
        assert abs(end * 60 - Decimal(expected)) < Decimal("1e-20")


def test_finops_yml_says_how_long_a_job_takes() -> None:
    for name in ("load", "etl/load"):
        found = job("  activeDeadlineSeconds: 60\n", minutes={name: Decimal(90)})
        assert found.hours == Amount.exactly(Decimal("1.5"))
        assert found.notes == ("90 minutes a run, as finops.yml says",)


def test_an_assumed_duration_is_said() -> None:
    assert job().notes == ("5 minutes a run are assumed: nothing says how long it runs",)


def cron_job(schedule: str, more: str = "", inner: str = "", **options: Any) -> Workload:
    text = (
        f"apiVersion: batch/v1\nkind: CronJob\nmetadata: {{name: tick}}\nspec:\n"
        f"  schedule: '{schedule}'\n{more}  jobTemplate: {{spec: {{{inner}template: {POD}}}}}\n"
    )
    return workload(text, **options)


def mean(found: Workload) -> list[str]:
    """The mean number of pods."""
    assert isinstance(found.replicas, Amount)
    return [f"{float(end):.4f}" for end in (found.replicas * found.share).ends]


def test_a_cron_job_runs_a_part_of_the_month() -> None:
    found = cron_job("*/5 * * * *", minutes={"tick": Decimal(2)})
    assert mean(found) == ["0.4000"] * 3
    assert isinstance(found.replicas, Amount)
    hours = (found.replicas * found.share).expected * 730
    assert abs(hours - 292) < Decimal("1e-20")  # 8,760 runs of two minutes
    assert "8760 runs a month" in found.notes
    assert not found.once
    assert found.hours is None


@pytest.mark.parametrize(
    ("more", "inner", "expected"),
    [
        ("", "", ["5.0000"] * 3),
        ("  concurrencyPolicy: Forbid\n", "", ["1.0000"] * 3),
        ("  concurrencyPolicy: Replace\n", "completions: 4, parallelism: 2, ", ["2.0000"] * 3),
        ("", "completions: 4, parallelism: 2, ", ["20.0000"] * 3),
        ("  suspend: true\n", "", ["0.0000"] * 3),
        ("", "suspend: true, ", ["0.0000"] * 3),
        ("", "activeDeadlineSeconds: 600, ", ["5.0000", "5.0000", "10.0000"]),
        ("  concurrencyPolicy: Forbid\n", "activeDeadlineSeconds: 600, ", ["1.0000"] * 3),
    ],
)  # fmt: skip
def test_runs_that_overlap(more: str, inner: str, expected: list[str]) -> None:
    assert mean(cron_job("* * * * *", more, inner)) == expected


def test_a_schedule_that_is_wrong_or_not_known() -> None:
    assert isinstance(cron_job("${SCHEDULE}").replicas, Unknown)
    text = (
        "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: tick}\nspec:\n"
        f"  schedule: 0 0 * * 7\n  jobTemplate: {{spec: {{template: {POD}}}}}\n"
    )
    (one,), (problem,) = told(text)
    assert problem.code == "invalid-replicas"
    assert problem.message == "'7' is not from 0 to 6"
    assert isinstance(one.replicas, Unknown)


def test_jobs_that_come_with_events_are_not_known() -> None:
    text = dedent(
        f"""\
        apiVersion: keda.sh/v1alpha1
        kind: ScaledJob
        metadata: {{name: worker}}
        spec: {{maxReplicaCount: 20, jobTargetRef: {{template: {POD}}}}}
        """
    )
    found = workload(text)
    assert isinstance(found.replicas, Unknown)
    assert exact(found.pod.cpu) == 1
    assert found.notes == ("up to 20 jobs at a time: how many depends on the events",)
