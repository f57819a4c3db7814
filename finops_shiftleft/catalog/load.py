"""Type name -> page, imported when the type first occurs; and the types that are free."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from .vocabulary import Page

FOLDERS = {"aws": "aws", "azurerm": "azure", "azapi": "azapi", "google": "google"}
FOLDERS |= {"kubernetes": "kubernetes", "kubectl": "kubernetes"}
KUBERNETES = "kubernetes"
# Folders as people call them; a type of no folder is another provider's
VENDORS = {"aws": "AWS", "azure": "Azure", "azapi": "Azure by azapi", "google": "Google Cloud"}
VENDORS |= {KUBERNETES: "Kubernetes", "": "other providers"}
HERE = Path(__file__).parent
# A kind of Kubernetes, which has no vendor before it, as the words of its file's name
WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[0-9]+")
# What objects in Terraform's words are made of
OBJECT = frozenset(
    {"manifest", "metadata", "parameters", "spec", "storage_provisioner", "yaml_body"}
)
# Objects that are free and say how others are run: Terraform's names, without the version
INPUTS = (
    "kubernetes_horizontal_pod_autoscaler", "kubernetes_ingress_class", "kubernetes_limit_range",
    "kubernetes_runtime_class", "kubernetes_storage_class",
)  # fmt: skip


@cache
def page(kind: str) -> Page | None:
    """The page of a type; its file is named as the type is, without the vendor. An object in
    Terraform's words has the page of its kind."""
    kind = same().get(kind, kind)
    folder, name = folder_of(kind), stem(kind)
    if not has_file(kind):
        return listed(kind) if folder == KUBERNETES else None
    loaded = import_module(f"{__package__}.{folder}.{name}")
    found = loaded.RESOURCE
    if is_kind(kind) and found.kind != kind:
        return listed(kind)  # another kind whose words are the same
    assert isinstance(found, Page), f"{name}.py has no page"
    assert found.kind == kind, f"{name}.py is about {found.kind}"
    found.summary = (loaded.__doc__ or "").strip()
    return found


def has_file(kind: str) -> bool:
    """Whether there is a file that is named as the type is."""
    folder, name = folder_of(kind), stem(kind)
    module = f"{__package__}.{folder}.{name}"
    return bool(folder) and name.isidentifier() and find_spec(module) is not None


def listed(kind: str) -> Page | None:
    """The page of a kind that has no file but a row: of an operator's, or of a cloud's resource."""
    from .kubernetes import _cloud, _operators

    name = kind.partition(".")[0]
    if kind in _operators.KINDS:
        found = _operators.page(kind)
        found.summary = "What an operator makes of it: pods, and the disks that it keeps for them."
    elif name in _cloud.kinds():
        found = _cloud.page(kind)
        types = ", ".join(_cloud.types(name)) or "one that costs nothing"
        found.summary = f"A resource of a cloud as an object, priced as {types}."
    else:
        return None
    return found


def is_kind(kind: str) -> bool:
    """Whether it is a kind of Kubernetes: Terraform's types are in small letters."""
    return kind[:1].isupper()


def folder_of(kind: str) -> str:
    """The folder of a type's vendor; "" for a vendor that has none."""
    return KUBERNETES if is_kind(kind) else FOLDERS.get(kind.partition("_")[0], "")


def stem(kind: str) -> str:
    """persistent_volume_claim of PersistentVolumeClaim, service_serving_knative_dev of
    Service.serving.knative.dev, instance of aws_instance."""
    if not is_kind(kind):
        return kind.partition("_")[2]
    name, *group = kind.split(".")
    return "_".join([*WORDS.findall(name), *group]).lower().replace("-", "_")


@cache
def same() -> dict[str, str]:
    """Terraform's names of kinds that have a page: kubernetes/terraform.txt."""
    lines = (HERE / KUBERNETES / "terraform.txt").read_text("utf-8").splitlines()
    named = (line.split() for line in lines if line and not line.startswith("#"))
    return {name: kind for kind, *names in named for name in names}


def whole(kind: str) -> frozenset[str]:
    """What is read of an object in Terraform's words besides what its page reads: all of it,
    for whoever places pods looks at more than prices do."""
    return OBJECT if kind in same() or kind.startswith(INPUTS) else frozenset()


def known(kind: str) -> Page:
    """The page of a type that another page names."""
    found = page(kind)
    assert found is not None, f"no page for {kind}"
    return found


def free(kind: str) -> str | None:
    """Why a type costs nothing; None if it is not known to be free."""
    known = reasons(folder_of(kind))
    return known.get(kind) or known.get(f"{kind.partition('_')[0]}_*")


@cache
def reasons(folder: str) -> dict[str, str]:
    """free.txt of a vendor, or of everything else, as type -> why: a reason at the margin, and
    below it, indented, the types that it holds for. `random_*` is everything of a provider."""
    found: dict[str, str] = {}
    reason = ""
    for line in (HERE / folder / "free.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            found.update(dict.fromkeys(line.split(), reason))
        elif not line.startswith("#"):
            reason = line
    return found


@cache
def followed() -> dict[str, frozenset[str]]:
    """What pages read in resources of other types (followed.txt, which a test generates)."""
    lines = (line.split() for line in (HERE / "followed.txt").read_text("utf-8").splitlines())
    return {kind: frozenset(names) for kind, *names in lines}


def priced() -> list[str]:
    """Every type that has a page, sorted; an object goes by its kind here."""
    prefix = {folder: vendor for vendor, folder in FOLDERS.items() if folder != KUBERNETES}
    files = [file for file in HERE.glob("*/*.py") if not file.stem.startswith("_")]
    clouds = [f"{prefix[one.parent.name]}_{one.stem}" for one in files if one.parent.name in prefix]
    kinds = [one.stem for one in files if one.parent.name == KUBERNETES]
    return sorted([*clouds, *(kind_of(name) for name in kinds)])


def kind_of(name: str) -> str:
    """The kind that a page of Kubernetes is about: small letters do not tell it."""
    kind: str = import_module(f"{__package__}.{KUBERNETES}.{name}").RESOURCE.kind
    return kind


def every() -> list[str]:
    """Every type that is priced or known to be free, sorted; `random_*` is all of a provider."""
    from .kubernetes import _cloud, _operators

    clouds = (kind for kind in _cloud.kinds() if _cloud.types(kind))
    free = (kind for folder in {"", *FOLDERS.values()} for kind in reasons(folder))
    return sorted({*priced(), *same(), *_operators.KINDS, *clouds, *free})


def counts(kinds: Iterable[str]) -> dict[str, tuple[int, int]]:
    """How many of these types are priced, and how many free, by vendor; `random_*` counts once."""
    found = {name: [0, 0] for name in VENDORS.values()}
    for kind in kinds:
        found[VENDORS[folder_of(kind)]][page(kind) is None] += 1
    return {name: (priced, free) for name, (priced, free) in found.items() if priced or free}
