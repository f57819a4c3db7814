"""Required tags, on every type whose provider knows tags or labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..catalog import load
from ..config.globs import Globs
from ..config.patterns import Pattern
from ..config.policy import Rule, Tags
from ..model import Unknown, Value
from .findings import MOST_TYPES, Breach, Finding, cause, note, placed, quoted, some
from .matching import covers, text_of
from .subjects import Judged, Subject

TYPES = Path(__file__).with_name("taggable.txt")
NO_TAGS = "none"
DEFAULTS = {"aws": "default_tags", "google": "default_labels"}


@cache
def taggable() -> Mapping[str, str]:
    """taggable.txt as type -> the attribute that its tags are in, `none` where it has none."""
    found: dict[str, str] = {}
    name = ""
    for line in TYPES.read_text("utf-8").splitlines():
        if line.startswith(" "):
            found.update(dict.fromkeys(line.split(), name))
        elif not line.startswith("#"):
            name = line
    return found


def has_tags(kind: str) -> bool | None:
    """Whether a type can be tagged; None where nobody has said."""
    found = taggable().get(kind)
    if found is not None:
        return found != NO_TAGS
    if load.is_kind(kind):
        return False
    of_no_cloud = f"{kind.partition('_')[0]}_*" in load.reasons("")
    return False if of_no_cloud else None


class Wrong(NamedTuple):
    """A tag whose value is not allowed, or of which that cannot be told."""

    message: str
    advice: str = ""
    sure: bool = True


def check_tags(says: Tags, subject: Subject) -> Breach | None:
    """Every required tag is there, not empty, and one of its allowed values."""
    resource = subject.cost.resource
    if not has_tags(resource.type):
        return None
    known, place = resource.tags, placed(subject, (taggable()[resource.type],))
    if isinstance(known, Unknown):
        return Breach(f"cannot be judged: its tags are unknown: {cause(known)}", place, sure=False)
    missing = [name for name in says.required if known.get(name) in (None, "")]
    found = [
        wrong_value(name, known.get(name), allowed)
        for name, allowed in says.required.items()
        if name not in missing and allowed is not None
    ]
    wrong = [one for one in found if one]
    surely = [one for one in wrong if one.sure]
    if not missing and not surely:
        doubts = "; ".join(one.message for one in wrong)
        return Breach(doubts, place, sure=False) if doubts else None
    names = f"lacks the tag{'s'[: len(missing) > 1]} {', '.join(missing)}"
    said = "; ".join([*([names] if missing else []), *(one.message for one in surely)])
    advice = [*hints(missing, known, resource.type), *(one.advice for one in surely)]
    return Breach(said, place, "; ".join(advice))


def wrong_value(name: str, value: Value, allowed: Globs | Pattern) -> Wrong | None:
    if isinstance(value, Unknown):
        return Wrong(f"cannot be judged: its tag {name} is unknown: {cause(value)}", sure=False)
    text = text_of(value)
    if isinstance(allowed, Pattern):
        fits, known = allowed.matches(text), f"must be like {allowed.text}"
    else:
        fits, known = text in allowed, f"is one of {', '.join(allowed)}"
    return None if fits else Wrong(f"its tag {name} is {quoted(text)}", f"{name} {known}")


def hints(missing: Sequence[str], known: Mapping[str, Value], kind: str) -> Iterator[str]:
    """What to do about tags that are not there."""
    for name in missing:
        close = next((key for key in known if key.lower() == name.lower() and key != name), None)
        if close:
            yield f"it has {close}: names of tags are compared as they are written"
    default = DEFAULTS.get(kind.partition("_")[0])
    if missing:
        beside = f" or in the provider's {default}" if default else ""
        yield f"set {', '.join(missing)} in its {taggable()[kind]}{beside}"


def not_known(rule: Rule, judged: Judged) -> Iterator[Finding]:
    """Types of which nobody has said whether they have tags."""
    kinds = {one.cost.resource.type for one in judged.heads if covers(rule.scope, one) is not False}
    new = sorted(kind for kind in kinds if has_tags(kind) is None)
    if new:
        said = f"not judged, as it is not known whether they can have tags: {some(new, MOST_TYPES)}"
        yield note(rule.name, said)
