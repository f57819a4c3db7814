"""YAML documents that know where each of their parts stands, checked against a JSON Schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from .errors import BadConfig
from .location import Location, caret
from .model import Value
from .records import record

LARGEST = 4 * 1024 * 1024  # bytes of a document
MOST_NODES = 200_000  # values in a document, those behind aliases counted each time
DEEPEST = 60  # mappings and lists inside one another
GREATEST = 10**18  # a number, without its sign; what is larger is none
Path = tuple[str | int, ...]


@record
class Document:
    """A document's value, its text, and the place of every key and item by its path."""

    name: str
    text: str
    value: Value
    places: Mapping[Path, Location]

    def place(self, path: Sequence[str | int]) -> Location:
        """Where a part stands; a part that is not there stands where its parent does."""
        known = tuple(path)
        while known and known not in self.places:
            known = known[:-1]
        return self.places.get(known, Location(self.name, 1))

    def mistake(self, path: Sequence[str | int], message: str, advice: str = "") -> BadConfig:
        """An error that points at a part of the document."""
        place = self.place(path)
        return BadConfig(message, place, caret(self.text, place), advice)


def read_yaml(name: str, data: bytes) -> Document:
    """One YAML document. Raises BadConfig for what is not YAML, a key that stands twice, a value
    of a type that configuration has no use for, and for documents that are too large or deep."""
    import yaml

    if len(data) > LARGEST:
        raise BadConfig(f"{name} is larger than {LARGEST} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadConfig(f"{name} is not UTF-8: {error.reason} at byte {error.start}") from None
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, mark.line + 1, mark.column + 1) if mark else Location(name, 1)
        said = error.problem or error.context or "not YAML"
        raise BadConfig(said, place, caret(text, place)) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BadConfig(f"{name} cannot be read as YAML: {error}") from None
    builder = Builder(name, text)
    value = builder.build(root, ()) if root is not None else {}
    return Document(name, text, value, builder.places)


class Builder:
    """Values out of YAML nodes, with the place of each."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text, self.count = name, text, 0
        self.places: dict[Path, Location] = {}

    def fail(self, node: Any, message: str) -> BadConfig:
        place = self.at(node)
        return BadConfig(message, place, caret(self.text, place))

    def at(self, node: Any) -> Location:
        return Location(self.name, node.start_mark.line + 1, node.start_mark.column + 1)

    def build(self, node: Any, path: Path) -> Value:
        self.count += 1
        if self.count > MOST_NODES:
            raise self.fail(node, f"more than {MOST_NODES} values, aliases counted each time")
        if len(path) > DEEPEST:
            raise self.fail(node, f"nested deeper than {DEEPEST}")
        self.places.setdefault(path, self.at(node))
        kind = type(node).__name__
        return {"MappingNode": self.mapping, "SequenceNode": self.sequence}.get(kind, self.scalar)(
            node, path
        )

    def mapping(self, node: Any, path: Path) -> Value:
        found: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if type(key_node).__name__ != "ScalarNode":
                raise self.fail(key_node, "a key must be a text")
            key = str(key_node.value)
            if key in found:
                raise self.fail(key_node, f"the key {key!r} stands here a second time")
            self.places[(*path, key)] = self.at(key_node)
            found[key] = self.build(value_node, (*path, key))
        return found

    def sequence(self, node: Any, path: Path) -> Value:
        return [self.build(item, (*path, index)) for index, item in enumerate(node.value)]

    def scalar(self, node: Any, path: Path) -> Value:
        read = SCALARS.get(node.tag.rpartition(":")[2])
        if read is None:
            return node.value
        try:
            return read(node.value)
        except (ValueError, ArithmeticError):
            return node.value


def integer(text: str) -> Value:
    plain = text.replace("_", "")
    return int(plain) if plain.lstrip("+-").isdigit() and len(plain) < 40 else text


def fraction(text: str) -> Value:
    plain = text.replace("_", "").lower()
    return Decimal(plain.replace(".inf", "infinity").replace(".nan", "nan"))


def truth(text: str) -> Value:
    return {"true": True, "false": False}.get(text.lower(), text)


def nothing(text: str) -> Value:
    return None


SCALARS: dict[str, Callable[[str], Value]] = {
    "null": nothing,
    "bool": truth,
    "int": integer,
    "float": fraction,
}


def check(document: Document, schema: Mapping[str, Any]) -> None:
    """Holds a document against a JSON Schema. Raises BadConfig at the first mistake, with the
    nearest valid key where a key is wrong."""
    import jsonschema

    validator = jsonschema.Draft202012Validator(schema)
    checker = validator.TYPE_CHECKER.redefine("number", is_number).redefine("integer", is_integer)
    extend: Any = jsonschema.validators.extend
    typed = extend(jsonschema.Draft202012Validator, type_checker=checker)
    errors = sorted(typed(schema).iter_errors(document.value), key=lambda e: list(map(str, e.path)))
    if errors:
        path, message, advice = told(errors[0])
        raise document.mistake(path, message, advice)


def is_number(checker: Any, value: Value) -> bool:
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        return False
    return Decimal(value).is_finite() and abs(Decimal(value)) <= GREATEST


def is_integer(checker: Any, value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def told(error: Any) -> tuple[list[str | int], str, str]:
    """Where a schema's complaint stands, and how a person would say it."""
    path = list(error.absolute_path)
    if error.validator == "additionalProperties":
        known = list(error.schema.get("properties", {}))
        wrong = next(iter(set(error.instance) - set(known)))
        near = get_close_matches(wrong, known, 1)
        advice = f"did you mean {near[0]!r}?" if near else f"known here: {', '.join(known)}"
        return [*path, wrong], f"unknown key {wrong!r}", advice
    return path, error.message, error.schema.get("description", "")


def leaves(value: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Every value that is neither a mapping nor a list, with its path."""
    inner: Iterator[tuple[str | int, Value]]
    if isinstance(value, Mapping):
        inner = iter(value.items())
    elif isinstance(value, list):
        inner = iter(enumerate(value))
    else:
        yield path, value
        return
    for key, item in inner:
        yield from leaves(item, (*path, key))
