"""A diff as a comment: the sum in the first line, what fails, what changed and why, what is not
known; then, folded, what fewer people read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Diff, ProjectDelta, total
from ..text import code, html_text
from .beside import apart, at_list, dates, not_included, not_read, paid_once
from .changes import (
    WORDS,
    Because,
    Change,
    because,
    change_cell,
    changes,
    lacking,
    side_cell,
    summary,
)
from .fitting import Plan
from .groups import by_group
from .interface import Options
from .markdown_parts import (
    assumptions,
    fold,
    footer,
    open_results,
    place,
    quiet_part,
    table,
    verdict_lines,
)
from .marker import short
from .money import Money
from .nodes import node_notes
from .numbers import counted

COLUMNS = (
    ("Resource", "<"),
    ("", "<"),
    ("Before", ">"),
    ("After", ">"),
    ("Change", ">"),
    ("Why", "<"),
)
PROJECTS = (("Project", "<"), *COLUMNS[1:5], ("Resources", "<"))
GROUPS = (*COLUMNS[2:5],)
MOST_TIERS = 3  # price rows that the line about shared tiers names
LONGEST_VALUE = 60  # characters

Row = tuple[str, ...]


class DiffComment:
    """What is worked out once, and drawn as often as it takes to fit."""

    def __init__(self, diff: Diff, options: Options) -> None:
        self.diff, self.options = diff, options
        self.found = changes(diff)
        self.money = Money.of(diff.head.currency)
        self.by_project: dict[int, list[Change]] = defaultdict(list)
        for change in (*self.found.shown, *self.found.missing):
            self.by_project[id(change.project)].append(change)
        self.touched = [one for one in diff.projects if self.of_project(one) or one.shared_tiers]
        self.drawn: dict[tuple[int, int], Row] = {}
        self.dates = dates((diff.base, diff.head))

    def text(self, plan: Plan) -> str:
        if self.found.quiet and not open_results(self.options) and not self.regrouped():
            return self.headline()
        parts = [
            self.headline(),
            "\n".join(verdict_lines(self.options, plan)),
            *self.tables(plan),
            "\n".join(f"- {note}" for note in self.notes()),
            *self.groups(plan),
            *self.details(plan),
            self.footer(),
        ]
        return "\n\n".join(part for part in parts if part)

    def headline(self) -> str:
        verdict = WORDS.get(self.options.verdict.word)
        return f"### Cloud cost: {summary(self.found, self.diff, verdict)}"

    # ---------------------------------------------------------------------------------- the tables

    def tables(self, plan: Plan) -> Iterator[str]:
        """What one sees without a click: the changes, or a row for each of several projects; and
        always what has no price."""
        if len(self.touched) > 1:
            yield self.projects(plan)
            yield self.changed((), self.found.missing, plan)
        elif self.touched:
            path = self.touched[0].path
            yield f"Project {code(self.touched[0].name)}" if path != "." else ""
            yield self.changed(self.found.shown, self.found.missing, plan)

    def changed(self, shown: Sequence[Change], missing: Sequence[Change], plan: Plan) -> str:
        rows = [self.row(one, plan.why) for one in shown[: plan.opened]]
        rows += [self.row(one, plan.why) for one in missing[: plan.missing]]
        rest = [*shown[plan.opened :], *missing[plan.missing :]]
        if rest and not plan.folded:
            rows.append(self.more(rest))
        if not rows:
            return ""
        said = table(COLUMNS, rows)
        return f"{said}\n\n{self.folded(rest, plan)}" if rest and plan.folded else said

    def folded(self, rest: Sequence[Change], plan: Plan) -> str:
        known = sum(one.missing is None for one in rest)
        sizes = [
            counted(known, "smaller change", "smaller changes") if known else "",
            lacking(rest),
        ]
        sum_of = self.money.change(total(one.delta.delta for one in rest))
        title = f"{', '.join(filter(None, sizes))}, together {sum_of}"
        return fold(title, self.rows(rest, plan.folded, plan.why), self.options)

    def rows(self, some: Sequence[Change], most: int, why: int) -> str:
        """A table of the first of them; the others are a row that carries their sum."""
        drawn = [self.row(one, why) for one in some[:most]]
        return table(COLUMNS, [*drawn, self.more(some[most:])] if some[most:] else drawn)

    def more(self, rest: Sequence[Change]) -> Row:
        sum_of = self.money.change(total(one.delta.delta for one in rest))
        return f"and {len(rest):,} more, together {sum_of}", "", "", "", sum_of, lacking(rest)

    def row(self, change: Change, why: int) -> Row:
        """A change as cells, drawn once."""
        key = id(change.delta), why
        if key not in self.drawn:
            self.drawn[key] = self.cells(change, why)
        return self.drawn[key]

    def cells(self, change: Change, why: int) -> Row:
        delta, money = change.delta, self.money
        action = f"{delta.action}, **{change.lack}**" if change.missing else delta.action
        if change.missing is not None:
            where = place(delta.shown.resource.location, self.links(change), in_table=True)
            reason = f"{code(change.missing, why, in_table=True)} ({where})"
        else:
            reason = self.why(change, why)
        cells = (side_cell(delta.base, money), side_cell(delta.head, money))
        return (
            code(change.title, in_table=True),
            action,
            *cells,
            change_cell(change, money),
            reason,
        )

    def why(self, change: Change, limit: int) -> str:
        """The reasons, as many as fit into so many characters and one at least; the place behind
        the last that stands there."""
        said, length = list[str](), 0
        reasons = list(because(change))
        for index, reason in enumerate(reasons):
            value = min(LONGEST_VALUE, limit)
            length += sum(min(len(text), value) for text in reason[:3] if text)
            if index and length > limit:
                said.append(f"and {len(reasons) - index} more")
                break
            following = reasons[index + 1 : index + 2]
            last = not following or following[0].location != reason.location
            where = place(reason.location, self.links(change), in_table=True) if last else ""
            said.append(spoken(reason, value) + (f" ({where})" if where else ""))
        return "; ".join(said)

    def links(self, change: Change) -> str | None:
        links = self.options.links
        return links.base_blob if change.delta.head is None else links.blob

    def projects(self, plan: Plan) -> str:
        ranked = sorted(
            self.touched, key=lambda one: (-max(map(abs, one.delta.ends)), one.name, one.path)
        )
        rows = [self.project_row(one) for one in ranked[: plan.projects]]
        rest = ranked[plan.projects :]
        if rest:
            sum_of = self.money.change(total(one.delta for one in rest))
            named = f"and {len(rest):,} more projects, together {sum_of}"
            rows.append((named, "", "", "", sum_of, ""))
        return table(PROJECTS, rows)

    def project_row(self, one: ProjectDelta) -> Row:
        sides = (self.money.spread(side.monthly) if side else "–" for side in (one.base, one.head))
        some = self.of_project(one)
        unknown = lacking(some)
        return (
            code(one.name, in_table=True),
            one.action,
            *sides,
            self.money.change(one.delta) + (" + ?" if unknown else ""),
            f"{len(some):,}" + (f", {unknown}" if unknown else ""),
        )

    def of_project(self, one: ProjectDelta) -> list[Change]:
        return self.by_project.get(id(one), [])

    # ------------------------------------------------------------------------ below the tables

    def notes(self) -> Iterator[str]:
        """A line each: what moves the sum without being a row, and what the sum leaves out."""
        found, money = self.found, self.money
        if found.shared:
            yield self.shared()
        if self.diff.prices:
            yield (
                f"Price changes of the vendors: {money.change(self.diff.prices)} of the difference "
                "is theirs, not this change's"
            )
        aside = apart(self.diff)
        if aside:
            yield (
                f"Priced on one side only: {money.change(aside)} of the totals; neither a saving "
                "nor an increase"
            )
        yield from node_notes(self.diff, money, code)
        once = paid_once(found)
        if once:
            yield f"Paid once, beside the monthly cost: {money.change(once)}"
        for some, word in ((found.moved, "moved, $0.00"), (found.free, "changed at no cost")):
            if some:
                yield f"{counted(len(some), 'resource', 'resources')} {word}"
        sides = [at_list(one) for one in (self.diff.base, self.diff.head)]
        if sides != [self.diff.base.monthly, self.diff.head.monthly]:
            yield f"At list prices: {' → '.join(map(money.between, sides))} a month"
        yield from map(code, self.diff.head.notes)
        yield from filter(None, (not_included(self.diff.head.coverage), not_read(self.diff.head)))

    def shared(self) -> str:
        tiers = [one for project in self.diff.projects for one in project.shared_tiers]
        names = [code(f"{one.service} {one.label}") for one in tiers[:MOST_TIERS]]
        if len(tiers) > MOST_TIERS:
            names.append(f"{len(tiers) - MOST_TIERS} more")
        return (
            f"Shared tiers: {self.money.change(self.found.shared)} for resources that did not "
            f"change themselves ({', '.join(names)})"
        )

    def regrouped(self) -> bool:
        """Whether cost goes from one group to another, even where it stays the same."""
        key = self.options.group_by
        return bool(key) and any(one.delta for one in by_group(self.diff, str(key)))

    def groups(self, plan: Plan) -> Iterator[str]:
        key = self.options.group_by
        if key and plan.groups:
            found, money = by_group(self.diff, key), self.money
            rows = [
                (
                    code(one.name, in_table=True),
                    money.spread(one.base),
                    money.spread(one.head),
                    money.change(one.delta),
                )
                for one in found[: plan.groups]
            ]
            rest = found[plan.groups :]
            if rest:
                sum_of = money.change(total(one.delta for one in rest))
                rows.append((f"and {len(rest):,} more, together {sum_of}", "", "", sum_of))
            yield f"By {code(key)}\n\n{table((('Group', '<'), *GROUPS), rows)}"

    # ------------------------------------------------------------------------------- the details

    def details(self, plan: Plan) -> Iterator[str]:
        if len(self.touched) > 1:
            yield from self.of_projects(plan)
        yield from self.at_rest(plan)
        yield from quiet_part(self.options, plan)
        heads = [
            one.delta.head for one in (*self.found.shown, *self.found.missing) if one.delta.head
        ]
        yield from assumptions(heads, plan, self.options)

    def at_rest(self, plan: Plan) -> Iterator[str]:
        """What moves no money: moved, changed at no cost, and what has no price as before."""
        lists: tuple[tuple[tuple[Change, ...], str], ...] = (
            (self.found.moved, "moved"),
            (self.found.free, "changed at no cost"),
            (self.found.standing, "without a price as before"),
        )
        parts = []
        for some, word in lists:
            if some and plan.standing:
                lines = [f"- {word}: {self.at_rest_line(one, plan)}" for one in some]
                more = f"- and {len(some) - plan.standing:,} more {word}"
                parts += lines if len(some) <= plan.standing else [*lines[: plan.standing], more]
        if parts:
            said = ", ".join(f"{len(some):,} {word}" for some, word in lists if some)
            yield fold(f"Resources: {said}", "\n".join(parts), self.options)

    def at_rest_line(self, one: Change, plan: Plan) -> str:
        return code(one.title) + (f": {code(one.missing, plan.why)}" if one.missing else "")

    def of_projects(self, plan: Plan) -> Iterator[str]:
        """A table for each project; of all of them together so many rows, the largest."""
        ranked = [*self.found.missing, *self.found.shown]
        kept = {id(one) for one in ranked[: plan.folded]}
        for project in self.touched:
            some = self.of_project(project)
            shown = [one for one in some if id(one) in kept]
            rest = [one for one in some if id(one) not in kept]
            if shown:
                name = (html_text if self.options.flavour == "github" else code)(project.name)
                title = f"{name}: {self.money.change(project.delta)}"
                body = self.rows([*shown, *rest], len(shown), plan.why)
                yield fold(title, body, self.options)

    def footer(self) -> str:
        base, head = short(self.diff.base_revision), short(self.diff.head_revision)
        how = f" ({code(self.options.compared, 80)})" if self.options.compared else ""
        sides = [f"base {code(base)}{how}" if base else "", f"head {code(head)}" if head else ""]
        revisions = [side for side in sides if side]
        return footer(revisions, self.dates, self.diff.head.coverage, self.options)


def spoken(reason: Because, limit: int) -> str:
    """`instance_class`: `db.t3.medium` → `db.t3.large`, each in a span of its own."""
    name, after = (code(text, limit, in_table=True) for text in (reason.name, reason.after))
    if reason.before is None:
        return f"{name}: {after}"
    return f"{name}: {code(reason.before, limit, in_table=True)} → {after}"
