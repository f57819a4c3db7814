"""How many pods of a workload run at a time: what it says itself, and what an autoscaler may make
of it. A band is low / expected / high; where there is no upper bound, high is the expected number
and a note says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from ...model import ONE, ZERO, Amount, Unknown, Value
from .cron import runs_a_month
from .pods import ALWAYS, Assumption
from .quantities import placeholder
from .shapes import mapping

MOST_PODS = 1_000_000  # of one workload; what is more is a mistake
HOURS, MINUTES = 730, 60
USUAL_MINUTES = Decimal(5)  # that a Job runs whose duration nobody tells


class Count(NamedTuple):
    """Replicas, the part of the month that each runs or the hours that it runs once, and why."""

    replicas: Amount | Unknown
    notes: tuple[str, ...] = ()
    share: Amount = ALWAYS
    hours: Amount | None = None
    assumed: tuple[Assumption, ...] = ()


class Scaler(NamedTuple):
    """What may change the replicas of a target: to no less than `low` and no more than `high`
    (None: without bound). `expected` None leaves the target's own number, within the bounds."""

    name: str
    low: int | Unknown
    high: int | Unknown | None
    expected: Decimal | None = None
    notes: tuple[str, ...] = ()


def whole(value: Value, default: int | None = None) -> int | Unknown:
    """A number of pods. Raises ValueError for what cannot be one."""
    if value is None and default is not None:
        return default
    if isinstance(value, str):
        unknown = placeholder(value)
        if unknown:
            return unknown
        if value.isascii() and value.isdigit() and len(value) < 20:
            value = int(value)
    if isinstance(value, Decimal) and value.is_finite() and value == int(value):
        value = int(value)
    if isinstance(value, Unknown):
        return value
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MOST_PODS:
        raise ValueError(f"{str(value)[:50]!r} is no number of pods")
    return value


def exactly(number: int | Unknown) -> Amount | Unknown:
    return number if isinstance(number, Unknown) else Amount.exactly(Decimal(number))


def of_replicas(
    spec: Mapping[str, Value], scalers: Sequence[Scaler] = (), utilisation: Decimal | None = None
) -> Count:
    """Of what has `replicas`, 1 where it says none. None at all runs where it says 0: that turns
    autoscalers off. Raises ValueError."""
    said = spec.get("replicas")
    own = whole(said, 1)
    if not scalers or own == 0:
        return Count(exactly(own))
    return scaled(None if said is None else own, scalers, utilisation)


def scaled(
    own: int | Unknown | None, scalers: Sequence[Scaler], utilisation: Decimal | None = None
) -> Count:
    """The widest band that the scalers of one target allow; `own` is the number that it says."""
    bands = [band(own, scaler, utilisation) for scaler in scalers]
    notes = tuple(note for scaler in scalers for note in scaler.notes)
    unknown = next((one for one in bands if isinstance(one, Unknown)), None)
    if unknown:
        return Count(unknown, notes)
    amounts = [one for one in bands if isinstance(one, Amount)]
    most = max(one.expected for one in amounts)
    highest = max(most, *(one.high for one in amounts))
    found = Amount(min(one.low for one in amounts), most, highest)
    return Count(found, tuple(dict.fromkeys([*map(ranging, scalers), *notes])))


def band(
    own: int | Unknown | None, scaler: Scaler, utilisation: Decimal | None
) -> Amount | Unknown:
    """What one scaler allows. `utilisation` says how far up in the band the mean is."""
    settled = own if scaler.expected is None and utilisation is None else None
    for one in (scaler.low, settled):
        if isinstance(one, Unknown):
            return one
    low = Decimal(int_of(scaler.low))
    expected = max(low, Decimal(int_of(settled))) if scaler.expected is None else scaler.expected
    if not isinstance(scaler.high, int):
        return Amount(min(low, expected), expected, expected)
    high = max(low, Decimal(scaler.high))
    if utilisation is not None:
        expected = low + (utilisation * (high - low)).to_integral_value(ROUND_CEILING)
    expected = min(expected, high)
    return Amount(min(low, expected), expected, high)


def ranging(scaler: Scaler) -> str:
    """Why a number of pods ranges, in words."""
    if isinstance(scaler.high, int):
        least = int_of(scaler.low)
        return f"{scaler.name} keeps {least} to {max(scaler.high, least)} pods"
    return f"{scaler.name} sets no upper bound that is known: high is what is expected"


def int_of(number: int | Unknown | None) -> int:
    return number if isinstance(number, int) else 0


# ------------------------------------------------------------------------------------------- jobs


def of_job(
    spec: Mapping[str, Value], pod: Mapping[str, Value], minutes: Decimal | None = None
) -> Count:
    """Of a Job: each pod that runs at a time runs for these hours, once. Raises ValueError."""
    completions, parallel = spec.get("completions"), whole(spec.get("parallelism"), 1)
    total = parallel if completions is None else whole(completions)
    for one in (total, parallel, unsaid(spec.get("suspend"))):
        if isinstance(one, Unknown):
            return Count(one)
    total, parallel = int_of(total), min(int_of(parallel), int_of(total))
    if spec.get("suspend") is True or not parallel:
        said = ("it is suspended",) if spec.get("suspend") is True else ()
        return Count(Amount.exactly(ZERO), said, hours=Amount.exactly(ZERO))
    deadlines = [deadline(spec), deadline(pod)]
    limit = min((d for d in deadlines if d is not None), default=None)
    each, notes, assumed = duration(limit, minutes)
    hours = each * (Decimal(total) / parallel)
    if deadlines[0] is not None and minutes is None:
        hours = Amount(*(min(end, deadlines[0] / MINUTES) for end in hours.ends))
    return Count(Amount.exactly(Decimal(parallel)), notes, hours=hours, assumed=assumed)


def of_cron_job(spec: Mapping[str, Value], minutes: Decimal | None = None) -> Count:
    """Of a CronJob: the mean number of its runs at a time is the share. Raises ValueError."""
    job = mapping(mapping(spec.get("jobTemplate")).get("spec"))
    pod = mapping(mapping(job.get("template")).get("spec"))
    if spec.get("suspend") is True:
        return Count(Amount.exactly(ZERO), ("it is suspended",))
    suspended = unsaid(spec.get("suspend")) or job.get("suspend")
    one = of_job({**job, "suspend": suspended}, pod, minutes)
    schedule = spec.get("schedule")
    unknown = schedule if isinstance(schedule, Unknown) else placeholder(str(schedule))
    if unknown or one.hours is None:
        return one._replace(replicas=unknown or one.replicas, hours=None)
    runs = runs_a_month(str(schedule))
    share = one.hours * (Decimal(runs.numerator) / runs.denominator / HOURS)
    if spec.get("concurrencyPolicy") in ("Forbid", "Replace"):
        share = Amount(*(min(end, ONE) for end in share.ends))
    said = f"{Decimal(runs.numerator) / runs.denominator:.4g} runs a month"
    return one._replace(notes=(*one.notes, said), share=share, hours=None)


def unsaid(value: Value) -> Unknown | None:
    return value if isinstance(value, Unknown) else None


def deadline(spec: Mapping[str, Value]) -> Decimal | None:
    """The minutes after which a Job or a pod is stopped."""
    seconds = spec.get("activeDeadlineSeconds")
    known = isinstance(seconds, int | Decimal) and not isinstance(seconds, bool) and seconds > 0
    return Decimal(seconds) / 60 if known and seconds is not None else None


def duration(
    limit: Decimal | None, minutes: Decimal | None
) -> tuple[Amount, tuple[str, ...], tuple[Assumption, ...]]:
    """The hours that a pod of a Job runs: as finops.yml says; or assumed, up to its deadline."""
    if minutes is not None:
        said = f"{minutes:f} minutes a run, as finops.yml says"
        return Amount.exactly(minutes / MINUTES), (said,), ()
    usual = min(USUAL_MINUTES, limit) if limit is not None else USUAL_MINUTES
    hours = Amount(usual / MINUTES, usual / MINUTES, (limit or usual) / MINUTES)
    said = f"{usual.normalize():f} minutes a run are assumed: nothing says how long it runs"
    return hours, (said,), (Assumption(usual, "minutes", "each run", said, "Assumed duration"),)
