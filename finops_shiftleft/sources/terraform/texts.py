"""Templates: texts with interpolations and directives."""

from __future__ import annotations

from typing import Any

from ...model import Unknown, Value
from .closures import MAX_TEXT, Bound, Closure, attempt, compiled, compiles
from .evaluation import PRODUCED, fault
from .loops import loop, names_of
from .nodes import SourceFile, Template, TemplateFor, TemplateIf
from .operators import condition, either, part_text
from .scalars import Failure
from .scope import Frame
from .unknowns import derived, spread


@compiles(Template)
def _template(node: Template, file: SourceFile, bound: Bound) -> Closure:
    return text_closure(node.parts, file, bound)


def text_closure(parts: tuple[Any, ...], file: SourceFile, bound: Bound) -> Closure:
    """Parts, one behind the other. An Unknown part makes the whole Unknown."""
    pieces = [
        (part, None, 0) if isinstance(part, str) else ("", compiled(part, file, bound), part.at)
        for part in parts
    ]

    def write(frame: Frame) -> Value:
        texts: list[str] = []
        unknown: Unknown | None = None
        place = size = 0
        for piece, closure, at in pieces:
            if closure is not None:
                value = closure(frame)
                if value.__class__ is Unknown:
                    unknown, place = (derived(unknown), -1) if unknown else (value, len(texts))
                    value = ""
                try:
                    piece = value if value.__class__ is str else part_text(value)
                    size += len(piece)
                    if size > MAX_TEXT:
                        raise Failure(f"a text of more than {MAX_TEXT:,} characters")
                    frame.module.root.spend(len(piece) >> PRODUCED)
                except Failure as failure:
                    raise fault(failure, file, at) from None
            texts.append(piece)
        if unknown is None:
            return "".join(texts)
        return unknown if place < 0 else _with_choices(unknown, texts, place)

    return write


def _with_choices(unknown: Unknown, texts: list[str], place: int) -> Unknown:
    before, after = "".join(texts[:place]), "".join(texts[place + 1 :])
    return spread(unknown, lambda choice: f"{before}{part_text(choice)}{after}")


@compiles(TemplateIf)
def _template_if(node: TemplateIf, file: SourceFile, bound: Bound) -> Closure:
    asked = compiled(node.condition, file, bound)
    yes, no = text_closure(node.yes, file, bound), text_closure(node.no, file, bound)
    at = node.condition.at

    def choose(frame: Frame) -> Value:
        answer = asked(frame)
        try:
            answer = condition(answer)
        except Failure as failure:
            raise fault(failure, file, at) from None
        if answer.__class__ is Unknown:
            return either(answer, attempt(yes, frame), attempt(no, frame))
        return (yes if answer else no)(frame)

    return choose


@compiles(TemplateFor)
def _template_for(node: TemplateFor, file: SourceFile, bound: Bound) -> Closure:
    body = text_closure(node.body, file, bound | names_of(node))

    def produce(frame: Frame, results: list[Value]) -> Value:
        texts: list[str] = []
        for text in results:
            if text.__class__ is Unknown:
                return derived(text)
            texts.append(text)
        return "".join(texts)

    return loop(node, file, bound, None, lambda frame: body(frame), produce)
