"""A plan as `terraform show -json` writes it: what will be there, and what is there.

https://developer.hashicorp.com/terraform/internals/json-format
"""

from __future__ import annotations

from collections.abc import Iterator

from ...location import Location
from ...model import Configuration, Move, Unknown, Value
from .objects import (
    DATA,
    MANAGED,
    Object,
    address_of,
    deposed,
    in_modules,
    is_whole,
    key_of,
    known_version,
    local,
    of_values,
    without,
)
from .plan_providers import PlanProviders
from .planned import EMPTY, Instance, Planned, Seen, own_region, provider_of, together
from .resources import Reads
from .shaped import Notes, Part, read_json
from .variables import Inputs
from .written import Place, Written, place, plain

NO_INPUTS = Inputs()
TELLING = ("aws_region", "aws_availability_zones")  # data sources whose id is the region


def read_plan(
    name: str, data: bytes, reads: Reads, side: str = "planned", inputs: Inputs = NO_INPUTS
) -> Configuration:
    """One side of a plan: `planned` is what is there after apply, `prior` what was there before.
    Of the inputs only the regions count, for providers that name none. Raises BadInput for what is
    no plan of a version that is known, and LimitExceeded; every other wrong shape is a diagnostic.
    """
    document = read_json(name, data)
    known_version(document, "plan")
    return Plan(document, name, inputs).configuration(side, reads)


def plan_variables(name: str, data: bytes) -> dict[str, Value]:
    """What the root module's variables were when the plan was made. Raises as read_plan does."""
    document = read_json(name, data)
    known_version(document, "plan")
    return {
        name: part.mapping["value"]
        for name, part in document.part("variables").members
        if "value" in part.mapping
    }


class Plan:
    """A plan's document, with what both sides need."""

    def __init__(self, document: Part, name: str, inputs: Inputs) -> None:
        self.document, self.name, self.inputs = document, name, inputs
        self.notes: Notes = document.notes
        configuration = document.part("configuration")
        self.root = Written(configuration.part("root_module"))
        self.configured = bool(configuration.mapping)
        changes = list(document.part("resource_changes").items)
        self.changes = [
            one for one in changes if one.part("mode").text == MANAGED and is_whole(one)
        ]
        self.state = document.part("prior_state").part("values")
        variables = document.part("variables")
        self.providers = PlanProviders(configuration, self.root, variables, name)

    def configuration(self, side: str, reads: Reads) -> Configuration:
        planned, prior = list(self.planned()), list(self.prior())
        self.witness([*planned, *prior])
        objects = planned if side == "planned" else prior
        known = frozenset(name for one in objects for name in names(one))
        found = together((self.instance(one, side, known) for one in objects), reads)
        self.warn()
        moves = tuple(self.moves()) if side == "planned" else ()
        return Configuration(self.name, self.name, "plan", found, moves, tuple(self.notes.found))

    # ----------------------------------------------------------------------------------- objects

    def planned(self) -> Iterator[Object]:
        """What is there after apply."""
        values, nothing = self.document.part("planned_values"), without(self.notes)
        if "root_module" not in values.mapping:
            yield from self.changed("after")
            return
        changes = {one.part("address").text: one.part("change") for one in self.changes}
        for module, part in in_modules(values.part("root_module")):
            change = changes.get(part.part("address").text, nothing)
            said = part.part("sensitive_values")  # which versions before 1.0 do not have
            hidden = change.part("after_sensitive") if said.value is None else said
            unknown, address = change.part("after_unknown"), address_of(part, module)
            yield Object(address, module, part, part.part("values"), unknown, hidden)

    def prior(self) -> Iterator[Object]:
        """What is there before apply; deposed objects are there too."""
        if "root_module" in self.state.mapping:
            return of_values(self.state.part("root_module"))
        return self.changed("before")

    def changed(self, when: str) -> Iterator[Object]:
        """A side of a plan that tells it by its changes only."""
        for part in self.changes:
            change, module = part.part("change"), part.part("module_address").text
            if change.part(when).value is not None:
                address = deposed(address_of(part, module), part.part("deposed").text)
                unknown = change.part("after_unknown") if when == "after" else without(self.notes)
                hidden = change.part(f"{when}_sensitive")
                yield Object(address, module, part, change.part(when), unknown, hidden)

    def instance(self, one: Object, side: str, known: frozenset[str]) -> Instance:
        provider = provider_of(one.type, one.source)
        at, code = self.written(one.module, one.part)
        said = (code.part("expressions").mapping or EMPTY) if code else None
        seen = Seen(at, known) if code and side == "planned" else Seen()
        values = Planned(one.values.mapping, one.unknown.value, one.hidden.value, said, seen)
        region = own_region(provider, values) or self.region(code, provider)
        fallback = self.inputs.region_of(provider)
        static, where = plain(one.address), Location(self.name, 1)
        return Instance(one.address, static, one.type, provider, values, region, fallback, where)

    def written(self, module: str, part: Part) -> tuple[Place | None, Part | None]:
        """Where an object is configured, and how; what is to go has no configuration."""
        at = place(self.root, module, key_of(part)) if self.configured else None
        return at, at.module.resources.get(local(part)) if at else None

    def region(self, code: Part | None, provider: str) -> str | Unknown | None:
        key = self.providers.key(code, provider)
        return self.providers.region(key, provider, self.inputs.region_of(provider))

    # ------------------------------------------------------------------------------ what is said

    def witness(self, objects: list[Object]) -> None:
        """The regions that the objects of each provider name, and its data sources."""
        for one in objects:
            provider = provider_of(one.type, one.source)
            key = self.providers.key(self.written(one.module, one.part)[1], provider)
            self.providers.witnessed(key, own_region(provider, one.values.mapping))
        for module, part in in_modules(self.state.part("root_module"), DATA):
            if part.part("type").text in TELLING:
                key = self.providers.key(self.written(module, part)[1], "aws")
                named = {"region": part.part("values").mapping.get("id")}
                self.providers.witnessed(key, own_region("aws", named))

    def moves(self) -> Iterator[Move]:
        """What changed its address, what came from outside, and what is only forgotten."""
        where = Location(self.name, 1)
        for part in self.changes:
            address, change = part.part("address").text, part.part("change").mapping
            previous = part.part("previous_address").text
            if previous and previous != address:
                yield Move("moved", previous, address, where)
            if change.get("importing"):
                yield Move("import", None, address, where)
            if change.get("actions") == ["forget"]:
                yield Move("removed", address, None, where, destroys=False)

    def warn(self) -> None:
        """What the plan leaves out."""
        if self.document.mapping.get("errored") is True:
            self.notes.say("errored-plan", "Terraform did not finish this plan: parts are missing")
        later = len(list(self.document.part("deferred_changes").items))
        if later:
            self.notes.say("deferred", f"{later} changes are deferred: this plan has them not")


def names(one: Object) -> tuple[str, str, str]:
    """The addresses that an expression may mean."""
    return one.address, plain(one.address), one.module
