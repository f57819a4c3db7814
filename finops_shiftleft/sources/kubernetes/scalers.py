"""Autoscalers and what they may do to which workload: HPA, KEDA, VPA, Knative's annotations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from ...model import Unknown, Value
from . import cron
from .replicas import Scaler, whole
from .requests import Band
from .shapes import mapping, mappings

MOST_TRIGGERS = 100  # of one ScaledObject that are looked at
KEDA_MOST = 100  # replicas, where a ScaledObject sets no maximum
WEEK = 7 * 24 * 60  # minutes
PAUSED = "autoscaling.keda.sh/paused"
KNATIVE = "autoscaling.knative.dev/"


class Target(NamedTuple):
    """What is scaled."""

    namespace: str
    kind: str
    name: str


def target(reference: Value, namespace: str) -> Target:
    said = mapping(reference)
    return Target(namespace, str(said.get("kind") or "Deployment"), str(said.get("name")))


def horizontal(name: str, spec: Mapping[str, Value]) -> Scaler:
    """A HorizontalPodAutoscaler of any version. Raises ValueError."""
    low, high = whole(spec.get("minReplicas"), 1), whole(spec.get("maxReplicas"))
    return Scaler(f"HorizontalPodAutoscaler {name}", low, high)


def scaled_object(
    name: str, spec: Mapping[str, Value], annotations: Mapping[str, Value]
) -> Scaler | None:
    """KEDA's; None where it is paused at the replicas that the target has. Raises ValueError."""
    title = f"ScaledObject {name}"
    paused = annotations.get(f"{PAUSED}-replicas")
    if paused is not None:
        fixed = whole(paused)
        note = f"{title} is paused at {paused} pods"
        expected = None if isinstance(fixed, Unknown) else Decimal(fixed)
        return Scaler(title, fixed, fixed, expected, (note,))
    if str(annotations.get(PAUSED)).lower() == "true":
        return None
    low, high = whole(spec.get("minReplicaCount"), 0), whole(spec.get("maxReplicaCount"), KEDA_MOST)
    idle = whole(spec.get("idleReplicaCount"), 0) if "idleReplicaCount" in spec else low
    notes = () if "maxReplicaCount" in spec else (f"high is KEDA's default of {KEDA_MOST} pods",)
    if isinstance(low, Unknown):
        return Scaler(title, low, high)
    mean = by_schedule(spec.get("triggers"), low)
    expected = Decimal(max(1, low)) if mean is None else mean
    least = min(low, idle) if isinstance(idle, int) else low
    return Scaler(title, least, high, expected, notes)


def by_schedule(triggers: Value, low: int) -> Decimal | None:
    """The mean of the replicas over a week, where cron triggers alone decide; the most that any of
    them wants at a time."""
    found = [mapping(one) for one in triggers] if isinstance(triggers, list) else []
    if not found or len(found) > MOST_TRIGGERS or any(one.get("type") != "cron" for one in found):
        return None
    wanted = [low] * WEEK
    for one in found:
        said = mapping(one.get("metadata"))
        try:
            desired = whole(said.get("desiredReplicas"))
            times = [minutes(str(said.get(key))) for key in ("start", "end")]
        except ValueError:
            return None
        if isinstance(desired, Unknown):
            return None
        for minute in between(*times):
            wanted[minute] = max(wanted[minute], desired)
    return Decimal(sum(wanted)) / WEEK


def minutes(text: str) -> list[int]:
    """The minutes of a week at which a schedule is due. Raises ValueError where weeks differ."""
    found = cron.parse(text)
    if not found.weekly:
        raise ValueError(f"{text!r} is not the same every week")
    return [
        (day * 24 + hour) * 60 + minute
        for day in sorted(found.weekdays.values)
        for hour in sorted(found.hours.values)
        for minute in sorted(found.minutes.values)
    ]


def between(starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The minutes of a week that are after a start and before the end that follows."""
    begins, stops = frozenset(starts), frozenset(ends)
    active, found = False, []
    for minute in range(2 * WEEK):  # the first week tells how the second begins
        active = (active or minute % WEEK in begins) and minute % WEEK not in stops
        if active and minute >= WEEK:
            found.append(minute - WEEK)
    return found


def knative(annotations: Mapping[str, Value]) -> Scaler:
    """Of the template of a Knative Service. Raises ValueError."""
    least, most = (
        next((annotations[KNATIVE + key] for key in keys if KNATIVE + key in annotations), 0)
        for keys in (("min-scale", "minScale"), ("max-scale", "maxScale"))
    )
    low, high = whole(least), whole(most)
    expected = None if isinstance(low, Unknown) else Decimal(max(1, low))
    return Scaler("Knative", low, high or None, expected)


def bands(spec: Mapping[str, Value]) -> dict[str, Band]:
    """What a VerticalPodAutoscaler may make of requests, by container."""
    if mapping(spec.get("updatePolicy")).get("updateMode", "Auto") == "Off":
        return {}
    policies = mapping(spec.get("resourcePolicy")).get("containerPolicies")
    found = {}
    for one in mappings(policies):
        if one.get("mode") != "Off":
            least, most = mapping(one.get("minAllowed")), mapping(one.get("maxAllowed"))
            found[str(one.get("containerName", "*"))] = (least, most)
    return found


def scales_cpu(spec: Mapping[str, Value]) -> bool:
    """Whether a HorizontalPodAutoscaler goes by CPU, as it does where it says nothing."""
    metrics = spec.get("metrics")
    said = [mapping(one) for one in metrics] if isinstance(metrics, list) else []
    named = [mapping(one.get("resource") or one.get("containerResource")) for one in said]
    return not said or any(one.get("name") == "cpu" for one in named)
