"""An estimate as a comment: the sum, what costs most, and what the sum leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import Estimate, ProjectCost, ResourceCost, total
from ..text import code
from .beside import at_list, dates, not_included, not_read
from .changes import NO_PRICE, WORDS, by_lines, lack_of, side_cell
from .fitting import Plan
from .groups import grouped, of_group
from .interface import Options
from .markdown_parts import (
    assumptions,
    fold,
    footer,
    place,
    quiet_part,
    table,
    verdict_lines,
)
from .money import Money
from .nodes import BRACKETS
from .numbers import counted

COLUMNS = (("Resource", "<"), ("A month", ">"), ("What", "<"))
PROJECTS = (("Project", "<"), ("A month", ">"), ("Resources", ">"))
GROUPS = (("Group", "<"), ("Resources", ">"), ("A month", ">"))
LONGEST_LINE = 80  # characters of a name or of a price
Row = tuple[str, ...]


class EstimateComment:
    """What is worked out once, and drawn as often as it takes to fit."""

    def __init__(self, estimate: Estimate, options: Options) -> None:
        self.estimate, self.options = estimate, options
        self.money = Money.of(estimate.currency)
        every = [cost for project in estimate.projects for cost in project.resources]
        self.missing = [cost for cost in every if lack_of(cost) is not None]
        costly = [cost for cost in every if cost.lines and lack_of(cost) is None]
        self.costly = sorted(costly, key=lambda one: (-one.monthly.high, one.resource.address))
        self.drawn: dict[tuple[int, int], Row] = {}
        self.dates = dates([estimate])

    def text(self, plan: Plan) -> str:
        parts = [
            self.headline(),
            "\n".join(verdict_lines(self.options, plan)),
            *self.tables(plan),
            "\n".join(f"- {note}" for note in self.notes()),
            *self.groups(plan),
            *quiet_part(self.options, plan),
            *assumptions(self.costly, plan, self.options),
            footer([], self.dates, self.estimate.coverage, self.options),
        ]
        return "\n\n".join(part for part in parts if part)

    def headline(self) -> str:
        monthly = self.money.spread(self.estimate.monthly)
        parts = [f"### Cloud cost: {monthly} a month"]
        if self.options.verdict.word in WORDS:
            parts.append(WORDS[self.options.verdict.word])
        if self.missing:
            number = counted(len(self.missing), "resource", "resources")
            parts.append(f"{number} not fully priced")
        return ", ".join(parts)

    def notes(self) -> Iterator[str]:
        listed = at_list(self.estimate)
        if listed != self.estimate.monthly:
            yield f"At list prices: {self.money.between(listed)} a month"
        if self.estimate.allocated:
            shared = self.money.spread(self.estimate.allocated)
            yield f"Nodes asked for by pods: {shared} a month; {BRACKETS}"
        yield from map(code, self.estimate.notes)
        yield from filter(None, (not_included(self.estimate.coverage), not_read(self.estimate)))

    def tables(self, plan: Plan) -> Iterator[str]:
        if len(self.estimate.projects) > 1:
            yield self.projects(plan)
        rows = [self.row(one, plan.why) for one in self.costly[: plan.opened]]
        rows += [self.row(one, plan.why) for one in self.missing[: plan.missing]]
        rest = [*self.costly[plan.opened :], *self.missing[plan.missing :]]
        if rest and not plan.folded:
            rows.append(self.more(rest))
        if rows:
            yield table(COLUMNS, rows)
        if rest and plan.folded:
            monthly = self.money.spread(total(one.monthly for one in rest))
            drawn = [self.row(one, plan.why) for one in rest[: plan.folded]]
            left = rest[plan.folded :]
            body = table(COLUMNS, [*drawn, self.more(left)] if left else drawn)
            yield fold(f"{len(rest):,} more resources, together {monthly}", body, self.options)

    def row(self, cost: ResourceCost, why: int) -> Row:
        """A resource as cells, drawn once."""
        key = id(cost), why
        if key not in self.drawn:
            self.drawn[key] = self.cells(cost, why)
        return self.drawn[key]

    def cells(self, cost: ResourceCost, why: int) -> Row:
        it = cost.resource
        times = f" (x{len(it.instances)})" if len(it.instances) > 1 else ""
        where = place(it.location, self.options.links.blob, in_table=True)
        return (
            code(it.address + times, in_table=True),
            side_cell(cost, self.money),
            f"{self.what(cost, why)} ({where})",
        )

    def what(self, cost: ResourceCost, why: int) -> str:
        lack = lack_of(cost)
        if lack is not None:
            word = "not priced" if cost.status in NO_PRICE else "unknown"
            return f"**{word}**: {code(lack, why, in_table=True)}"
        shown = list(by_lines(cost))[: max(1, why // LONGEST_LINE)]
        return "; ".join(
            f"{code(one.name, LONGEST_LINE, in_table=True)}: "
            f"{code(one.after, LONGEST_LINE, in_table=True)}"
            for one in shown
        )

    def more(self, rest: Sequence[ResourceCost]) -> Row:
        monthly = self.money.spread(total(one.monthly for one in rest))
        return f"and {len(rest):,} more, together {monthly}", monthly, ""

    def projects(self, plan: Plan) -> str:
        ranked = sorted(
            self.estimate.projects, key=lambda one: (-one.monthly.high, one.configuration.name)
        )
        rows = [self.project_row(one) for one in ranked[: plan.projects]]
        rest = ranked[plan.projects :]
        if rest:
            monthly = self.money.spread(total(one.monthly for one in rest))
            rows.append((f"and {len(rest):,} more, together {monthly}", monthly, ""))
        return table(PROJECTS, rows)

    def project_row(self, one: ProjectCost) -> Row:
        name = code(one.configuration.name, in_table=True)
        return name, self.money.spread(one.monthly), f"{len(one.resources):,}"

    def groups(self, plan: Plan) -> Iterator[str]:
        key = self.options.group_by
        if key and plan.groups:
            found = grouped(self.estimate, key)
            rows = [
                (
                    code(one.name, in_table=True),
                    f"{one.resources:,}",
                    of_group(one, self.money),
                )
                for one in found[: plan.groups]
            ]
            rest = found[plan.groups :]
            if rest:
                monthly = self.money.spread(total(one.monthly for one in rest))
                many = f"{sum(one.resources for one in rest):,}"
                rows.append((f"and {len(rest):,} more, together {monthly}", many, monthly))
            yield f"By {code(key)}\n\n{table(GROUPS, rows)}"
