"""Holds what is read of a folder against a plan of it: where do they differ, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .agreement import Agreement, agreement, with_effects
from .catalog import load
from .catalog.vocabulary.parts import Pages
from .catalog.vocabulary.skus import Prices
from .errors import WrongArguments
from .estimate import Board, Drawn, Here, NoUsage, Shop
from .model import Amount, Configuration, Resource, ResourceCost, Value
from .pipeline import Request, code_of, gathered, priced, prices_of
from .reading import caller_usage, inputs_of, looks, opened, project_usage, rooted, settings_of
from .sources.projects import Project
from .sources.terraform.plan_json import plan_variables
from .totals import with_tiers

if TYPE_CHECKING:
    from .config.usage import Usage
    from .pricing import Pricing
    from .trees import WorkingTree

__all__ = ["reconcile"]


def reconcile(plan: str, request: Request) -> Agreement:
    """A plan, and the code of the request's only path with the plan's variables, at the same
    prices. Raises WrongArguments for what is no plan, and BadInput."""
    (path,) = request.paths
    planned = gathered(replace(request, paths=(plan,)))
    for found, _ in planned.configurations:
        if found.kind != "plan":
            raise WrongArguments(f"--plan {plan} is a {found.kind}")
    tree, folder = rooted(path)
    if not tree.is_folder(folder):
        raise WrongArguments(f"{path} is no folder", "name the folder that the plan was made in")
    usage = caller_usage(request.usage) or project_usage(tree, Project(folder, folder))
    code = as_planned(plan, tree, folder, request)
    prices = prices_of(planned, request, tree)
    both = ([(one, usage) for one, _ in planned.configurations], [(code, usage)])
    done = agreement(*(priced(one, prices, request) for one in both))
    return with_effects(done, Alone(code, usage, prices, request).effect)


class Swapped(Mapping[str, Value]):
    """The values of one side, but one attribute, which is the other side's."""

    def __init__(self, values: Any, other: Any, name: str) -> None:
        self.own, self.other, self.name = values, other, name

    def side(self, name: str) -> Any:
        return self.other if name == self.name else self.own

    def get(self, name: str, default: Value = None, /) -> Value:
        value = self.side(name).get(name)
        return default if value is None else value

    def __getitem__(self, name: str) -> Value:
        return self.side(name)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys([*self.own, self.name]))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def target(self, path: tuple[str, ...], /) -> str | None:
        found: str | None = self.side(path[0]).target(path)
        return found


class Alone:
    """Prices resources one by one, each as if it were the only one of its account."""

    def __init__(
        self, code: Configuration, usage: Usage | NoUsage, prices: Pricing, request: Request
    ) -> None:
        day = request.as_of.isoformat()
        shop = Shop(Pages(load.known), Prices(prices.book), day, Drawn())
        self.board = Board(shop, Here(code.resources), usage)

    def effect(self, plan: ResourceCost, code: ResourceCost, name: str) -> Amount | None:
        """What the code costs more by one attribute. None where that cannot be said: of their
        number, and of what another resource says."""
        it, other = code.resource, plan.resource
        if name == "region":
            swapped = replace(it, region=other.region, alike=None)
        elif name in code.reads | plan.reads:
            swapped = replace(it, values=Swapped(it.values, other.values, name), alike=None)
        else:
            return None
        own, then = (self.monthly(one) for one in (it, swapped))
        return own - then if own is not None and then is not None else None

    def monthly(self, resource: Resource) -> Amount | None:
        (cost,) = with_tiers([self.board.draw(resource)])
        return None if any(line.fault for line in cost.lines) else cost.monthly


def as_planned(plan: str, tree: WorkingTree, folder: str, request: Request) -> Configuration:
    """What the code describes with the variables that the plan was made with."""
    planned, inside = opened(plan, request)
    values = plan_variables(plan, planned.read(inside))
    inputs = replace(inputs_of(request), values=values)
    code, project = code_of(tree, settings_of(tree), request), Project(folder, folder)
    code.begin([project])
    return code.read(project, inputs, looks(request.policy))
