"""What a page is made of. A part yields lines; parts hold parts; each compiles once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from ...errors import Gap, KnownLater, NoQuantity, NotListed
from ...model import ONE, Amount, LineItem, Price, Unknown, Value
from .expressions import Expr, Source, as_expr, paths_of
from .scope import ASKED, PLAIN, Scope, exact, look, step
from .skus import Prices, Sku

MOST = Decimal(10**18)  # of anything that is bought in a month
DEEPEST = 12  # pages followed from page to page: a template that follows itself ends here
Count = Decimal | Amount | Gap
Emit = Callable[[Scope, "Run"], None]


class Run:
    """One evaluation: where lines go, under which path, how many times."""

    __slots__ = ("depth", "notes", "out", "pages", "path", "prices", "times")

    def __init__(
        self,
        prices: Prices,
        pages: Pages,
        out: list[LineItem],
        path: tuple[str, ...] = (),
        times: Count = ONE,
        depth: int = 0,
        notes: tuple[str, ...] = (),
    ) -> None:
        self.prices, self.pages, self.out, self.path, self.times = prices, pages, out, path, times
        self.depth, self.notes = depth, notes

    def within(self, name: str) -> Run:
        path = (*self.path, name)
        return Run(self.prices, self.pages, self.out, path, self.times, self.depth, self.notes)

    def aside(self) -> Run:
        """The same place, with lines of its own."""
        return Run(self.prices, self.pages, [], self.path, self.times, self.depth, self.notes)

    def by(self, many: Count, *notes: str) -> Run:
        """So many times; `notes` say what the number rests on."""
        times, notes = product(self.times, many), (*self.notes, *notes)
        return Run(self.prices, self.pages, self.out, self.path, times, self.depth, notes)

    def page(self, kind: str) -> tuple[Emit, Run]:
        """Another type's page, one step deeper."""
        if self.depth >= DEEPEST:
            raise KnownLater(f"{kind} is reached through more than {DEEPEST} other resources")
        depth, notes = self.depth + 1, self.notes
        return self.pages(kind), Run(
            self.prices, self.pages, self.out, self.path, self.times, depth, notes
        )

    def note(self, gap: Gap) -> None:
        """All that can be said where even the lines are not known."""
        basis = "usage" if isinstance(gap, NoQuantity) else "configured"
        text = f"by usage: {gap}" if isinstance(gap, NoQuantity) else str(gap)
        fault = not isinstance(gap, NoQuantity)
        self.out.append(LineItem(self.path, "", "", None, "", None, None, basis, text, fault))


def number(value: Value) -> Decimal | Amount:
    """A quantity; raises NotListed for what is no number, or none that anything can be."""
    try:
        many = value if isinstance(value, Amount) else exact(value)
    except (ArithmeticError, TypeError, ValueError):
        raise NotListed(f"{value!r:.80} is not a number") from None
    ends = many.ends if isinstance(many, Amount) else (many,)
    if not all(end.is_finite() and 0 <= end <= MOST for end in ends):
        raise NotListed(f"{value!s:.80} is not a quantity between 0 and {MOST:.0e}")
    return many


def amount(value: Decimal | Amount) -> Amount:
    return value if isinstance(value, Amount) else Amount.exactly(value)


def product(a: Count, b: Count) -> Count:
    """How many times how many; a gap in either is a gap."""
    if isinstance(a, Gap):
        return a
    if isinstance(b, Gap):
        return b
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return a * b
    return amount(a) * amount(b)


class Part:
    """Something that yields lines."""

    def compile(self) -> Emit:
        raise NotImplementedError


Some = Part | Sequence[Part]


def several(parts: Some) -> tuple[Part, ...]:
    return (parts,) if isinstance(parts, Part) else tuple(parts)


def all_of(parts: Sequence[Part]) -> Emit:
    emits = tuple(part.compile() for part in parts)
    if len(emits) == 1:
        return emits[0]

    def emit(scope: Scope, run: Run) -> None:
        for part in emits:
            part(scope, run)

    return emit


class Line(Part):
    """A line of the bill: what it is called, how much of it, and at which price. One that is paid
    `once` (an upfront fee) is shown beside the monthly cost, never in it."""

    def __init__(self, label: str, quantity: Expr | int, sku: Sku, once: bool = False) -> None:
        self.label, self.quantity, self.sku, self.once = label, as_expr(quantity), sku, once
        asks = any(s.kind == "usage" and s.default is None for s in self.quantity.reads)
        self.basis = "usage" if asks else "configured"

    @property
    def reads(self) -> tuple[Source, ...]:
        return tuple(dict.fromkeys([*self.quantity.reads, *self.sku.reads]))

    @property
    def rules(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*self.quantity.rules, *self.sku.rules]))

    def compile(self) -> Emit:
        measure, find, block = self.quantity.compile(), self.sku.compile(), self.sku.block

        def emit(scope: Scope, run: Run) -> None:
            assumed = scope.root.assumed
            assumed[:] = run.notes
            many: Count
            try:
                value = measure(scope)
                if not value:
                    return  # nothing of it is bought
                many = number(value)
                if not many:
                    return
                basis = "usage" if ASKED in assumed else "configured"
            except Gap as gap:
                many, basis = gap.with_traceback(None), self.basis
            if run.times is not ONE:
                many = product(many, run.times)
            if block != 1:
                many = product(many, ONE / block)
            try:
                price, detail = find(scope, run.prices)
            except Gap as gap:
                item = self.item(run, "", many, basis, None, gap)
            else:
                item = self.item(run, detail, many, basis, price, None)
            run.out.append(noted(item, [note for note in assumed if note]))

        return emit

    def item(
        self,
        run: Run,
        detail: str,
        many: Count,
        basis: str,
        price: Price | None,
        missing: Gap | None,
    ) -> LineItem:
        """Without a quantity or without a price there is no cost, and a note says which. Prices
        in tiers are left to the estimate, which knows who shares them."""
        quantity = cost = None
        note, fault = (str(missing) if missing else None), missing is not None
        if isinstance(many, Gap):
            waits = isinstance(many, NoQuantity)
            basis = "usage" if waits else basis
            note = note or f"by usage: {many}" if waits else str(many)
            fault = not waits  # a price that nobody has asked a quantity of is no fault
        else:
            quantity = amount(many)
            basis = "range" if quantity.ranges and basis == "configured" else basis
            if price and len(price.tiers) == 1 and not price.own:
                cost = quantity * price.tiers[0].rate
        unit = price.unit if price else self.sku.unit
        return LineItem(
            run.path, self.label, detail, quantity, unit, price, cost, basis, note, fault, self.once
        )


def noted(item: LineItem, notes: list[str]) -> LineItem:
    """A line with what it rests on besides the code."""
    if not notes:
        return item
    basis = "assumed" if item.basis == "configured" else item.basis
    return item._replace(basis=basis, note=item.note or "; ".join(dict.fromkeys(notes)))


class Group(Part):
    """Lines under a heading of their own."""

    def __init__(self, name: str, parts: tuple[Part, ...]) -> None:
        self.name, self.parts = name, parts

    def compile(self) -> Emit:
        name, emit = self.name, all_of(self.parts)
        return lambda scope, run: emit(scope, run.within(name))


class Elsewhere(Part):
    """No line, though it is not free either: what it runs on is billed as itself."""

    def compile(self) -> Emit:
        def elsewhere(scope: Scope, run: Run) -> None:
            scope.root.elsewhere = True

        return elsewhere


class Blocks(Part):
    """The lines of every block of a name; with `always`, of one that is left out too. They may be
    `made` by an expression."""

    def __init__(
        self, name: str, parts: tuple[Part, ...], always: bool, made: Expr | None = None
    ) -> None:
        self.name, self.parts, self.always, self.made = name, parts, always, made
        self.mark = name if always else f"{name}[*]"

    @staticmethod
    def heading(name: str, index: int, many: int, block: Value) -> str:
        """What the lines of a block stand under."""
        return name if many == 1 else f"{name}[{index}]"

    def compile(self) -> Emit:
        *around, name = self.name.split(".")
        emit, within, heading = all_of(self.parts), tuple(around), self.heading
        absent: list[Value] = [{}] if self.always else []
        path = (*within, name)
        made = self.made.compile() if self.made else lambda scope: look(scope.values, path)

        def each(scope: Scope, run: Run) -> None:
            try:
                blocks = made(scope)
            except Gap as gap:
                run.within(name).note(gap)
                return
            if blocks.__class__ is Unknown:
                run.within(name).note(KnownLater(f"{name} is unknown because {blocks}"))
                return
            blocks = [blocks] if isinstance(blocks, Mapping) else blocks or absent
            if not isinstance(blocks, list | tuple):
                run.within(name).note(NotListed(f"{name} is no block"))
                return
            for index, block in enumerate(blocks):
                title = heading(name, index, len(blocks), block)
                here = run.within(title) if title else run
                if block.__class__ is Unknown:
                    here.note(KnownLater(f"{title or name} is unknown because {block}"))
                    continue
                if not isinstance(block, Mapping):
                    here.note(NotListed(f"{title or name} is no block"))
                    continue
                used = look(scope.usage, within) if within else scope.usage
                found = [step(used, f"{name}[{index}]"), step(used, name)] if used else []
                usage = found[0] or found[1] if found else None
                known = usage if isinstance(usage, Mapping) else {}
                emit(scope.block(block, known), here)

        return each


class Named(Blocks):
    """The lines of every block, under the name that it has; of one alone under none."""

    @staticmethod
    def heading(name: str, index: int, many: int, block: Value) -> str:
        if many == 1:
            return ""
        said = block.get("name") if isinstance(block, Mapping) else None
        return said if isinstance(said, str) and said else f"{name}[{index}]"


class Times(Part):
    """So many of these lines. A number that is not known leaves their unit prices."""

    def __init__(self, count: Expr, parts: tuple[Part, ...]) -> None:
        self.count, self.parts = count, parts

    def compile(self) -> Emit:
        count, emit = self.count.compile(), all_of(self.parts)

        def times(scope: Scope, run: Run) -> None:
            many: Count
            scope.root.assumed.clear()
            try:
                many = number(count(scope))
            except Gap as gap:
                many = gap.with_traceback(None)
            if isinstance(many, Gap) or many:
                emit(scope, run.by(many, *scope.root.assumed))

        return times


class By(Part):
    """One of several modes. A mode outside the table is an error that lists it."""

    def __init__(self, mode: Expr, table: Mapping[Value, Some], otherwise: Some | None) -> None:
        self.mode, self.table = mode, {key: several(parts) for key, parts in table.items()}
        self.otherwise = None if otherwise is None else several(otherwise)

    @property
    def modes(self) -> list[tuple[str, tuple[Part, ...]]]:
        named = [(str(key), parts) for key, parts in self.table.items()]
        return [*named, ("otherwise", self.otherwise or ())]

    def compile(self) -> Emit:
        mode, table = self.mode.compile(), {k: all_of(v) for k, v in self.table.items()}
        otherwise = None if self.otherwise is None else all_of(self.otherwise)
        what, known = ", ".join(paths_of(self.mode.reads)), ", ".join(map(str, table))

        def by(scope: Scope, run: Run) -> None:
            try:
                value = mode(scope)
                emit = table.get(value, otherwise) if value.__class__ in PLAIN else None
                if emit is None:
                    raise NotListed(f"{what} {value!r} is not one of {known}")
            except Gap as gap:
                run.note(gap)
                return
            emit(scope, run)

        return by


class Page:
    """One type of resource. One that is not billed costs only through others."""

    def __init__(self, kind: str, parts: tuple[Part, ...], billed: bool) -> None:
        self.kind, self.parts, self.billed, self.summary = kind, parts, billed, ""

    @property
    def sentence(self) -> str:
        """What it is billed by, in one sentence: how its summary begins."""
        return " ".join(self.summary.partition("\n\n")[0].split())


class Pages(dict[str, Emit]):
    """Type name -> compiled page, loaded when first asked for."""

    def __init__(self, load: Callable[[str], Page]) -> None:
        self.load = load

    def __call__(self, kind: str) -> Emit:
        if kind not in self:
            self[kind] = all_of(self.load(kind).parts)
        return self[kind]
