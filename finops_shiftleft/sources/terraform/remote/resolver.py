"""Finds modules that are not in the repository: in the cache, else where their source says.

What cannot change is asked for once: a commit, a version of a registry. What can, a branch, a tag,
a list of versions, an archive, is asked for again after LASTS; where nobody answers, what was said
before still counts, with a note.
"""

from __future__ import annotations

import atexit
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ....errors import BadInput, LimitExceeded, Unreachable
from ..packages import Found
from .addresses import (
    COMMIT,
    Address,
    Download,
    Git,
    Registry,
    address,
    called,
    direct,
    inside,
    shown,
    target,
)
from .cache import NotWritten, Store, identity
from .folders import chosen_folder, joined
from .jobs import Job, Once, Pool
from .packages import Package
from .versions import constraints, newest

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from .brought import Brought
    from .fetching import Fetcher

LASTS = 24 * 3600  # seconds for which an answer that may change is believed
MAX_HOPS = 5  # addresses that only say where another is
MAX_OLDER = 50  # versions that are looked for in the cache, newest first, where nothing is fetched
INIT = "Run `terraform init` and estimate again, or estimate once without --offline."


class Missing(BadInput):
    """A module that is not in the cache, where nothing may be fetched."""


class Kept(NamedTuple):
    """A package, its name in the cache, the folder in it, and what the user should know."""

    package: Package
    identity: str
    subdir: str
    note: str = ""


@dataclass(frozen=True)
class Options:
    """What holds for all modules of a run. `hosts` are those that finops.yml names; `trusted` are
    servers that the program vouches for, see Hosts; `brought` is what `terraform init` has."""

    cache: Path
    environment: Mapping[str, str]
    hosts: Iterable[str] = ()
    offline: bool = False
    trusted: Collection[str] = ()
    progress: Callable[[int, int], None] | None = None
    clock: Callable[[], float] = time.time
    brought: Brought | None = None


class Remote:
    """The Modules of a run."""

    def __init__(self, options: Options) -> None:
        self.options, self.store = options, Store(options.cache)
        self.pool: Pool[Found] = Pool(options.progress)
        self.once = Once()
        self.spare: TemporaryDirectory[str] | None = None
        self.fetching: Fetcher | None = None
        atexit.register(self.close)

    def close(self) -> None:
        """Ends what is still under way, and leaves nothing of it behind."""
        if self.fetching:
            self.fetching.repositories.stop()
        self.store.close()
        if self.spare:
            self.spare.cleanup()
        atexit.unregister(self.close)

    def begin(self, source: str, version: str | None, /) -> None:
        self._job(source, version)

    def find(self, source: str, version: str | None, /) -> Found:
        return self.pool.wait(self._job(source, version))

    def brought(self, root: str, call: str, source: str, version: str | None, /) -> Found | None:
        known = self.options.brought
        return known.find(root, call, source, version) if known else None

    def _job(self, source: str, version: str | None) -> Job[Found]:
        return self.pool.begin((source, version), lambda: self._found(source, version))

    def _found(self, source: str, version: str | None) -> Found:
        wanted = called(source, version is not None)
        if isinstance(wanted, Registry):
            kept = self._from_registry(wanted, version)
        else:
            kept = self._kept(wanted, 0)
        folder = chosen_folder(kept.package, kept.subdir)
        return Found(kept.package, folder, shown(source), kept.identity, kept.note)

    # ---------------------------------------------------------------------------- registries

    def _from_registry(self, module: Registry, version: str | None) -> Kept:
        wanted, question = constraints(version), f"versions {module.host}/{module.path}"
        listed, note = self._answer(question, lambda: self._fetcher.versions(module), list)
        for _ in range(MAX_OLDER):
            chosen = newest(listed, wanted)
            if chosen is None:
                break
            try:
                kept = self._version(module, chosen)
            except Missing:
                listed = [each for each in listed if each != chosen]
                note = f"an older version of {module.path} than the newest is in the cache"
                continue
            return kept._replace(subdir=joined(kept.subdir, module.subdir), note=note or kept.note)
        if self.options.offline:
            raise self._missing(f"{module.path} {version or ''}".strip())
        raise BadInput(f"{module.path} has no version that fits {version or 'any'}")

    def _version(self, module: Registry, version: str) -> Kept:
        question = f"module {module.host}/{module.path} {version}"
        return self.once(question, lambda: self._one_version(question, module, version))

    def _one_version(self, question: str, module: Registry, version: str) -> Kept:
        said = self.store.answer(question)
        known = self._known(said[0]) if said else None
        if known:
            return known
        if self.options.offline:
            raise self._missing(f"{module.path} {version}")
        place = self._fetcher.location(module, version)
        kept = self._kept(direct(place), 1)
        self._remember(question, {"package": kept.identity, "subdir": kept.subdir})
        return kept

    def _known(self, said: Any) -> Kept | None:
        """The package that an answer of the cache names."""
        try:
            name, subdir = str(said["package"]), inside(str(said["subdir"]))
        except (LookupError, TypeError, BadInput):
            return None
        package = self._package(name)
        return Kept(package, name, subdir) if package else None

    # ------------------------------------------------------------------- git, archives, pages

    def _kept(self, wanted: Address, hops: int) -> Kept:
        if hops > MAX_HOPS:
            raise LimitExceeded(f"a module source that leads to more than {MAX_HOPS} others")
        if isinstance(wanted, Registry):
            raise BadInput("an address that leads back to a registry")
        if isinstance(wanted, Git):
            return self._of_git(wanted)
        if wanted.kind:
            key = "archive", wanted.url, wanted.checksum
            kept = self.once(key, lambda: self._of_archive(wanted))
            return kept._replace(subdir=wanted.subdir)
        question = f"page {wanted.url}"
        place, note = self._answer(question, lambda: self._fetcher.page(wanted.url), str)
        kept = self._kept(address(place), hops + 1)
        return kept._replace(subdir=joined(kept.subdir, wanted.subdir), note=note or kept.note)

    def _of_git(self, wanted: Git) -> Kept:
        commit, note = wanted.ref, ""
        if not COMMIT.fullmatch(commit):
            question = f"commit {target(wanted.url)} {wanted.ref}"
            ask = lambda: self._fetcher.commit(wanted, self._room())  # noqa: E731
            commit, note = self._answer(question, ask, str)
        name = identity({"kind": "git", "url": target(wanted.url), "commit": commit})
        package = self.once(name, lambda: self._clone(name, wanted, commit))
        return Kept(package, name, wanted.subdir, note)

    def _clone(self, name: str, wanted: Git, commit: str) -> Package:
        package = self._package(name)
        if package is None and self.options.offline:
            raise self._missing(shown(target(wanted.url)))
        return package or self._fetcher.clone(name, wanted, commit, self._room())

    def _of_archive(self, wanted: Download) -> Kept:
        question = f"archive {wanted.url} {wanted.checksum}"
        said = self.store.answer(question)
        known = self._known(said[0]) if said else None
        if known and said and (self.options.offline or self._fresh(said[1])):
            return known
        if self.options.offline:
            raise self._missing(shown(wanted.url))
        try:
            name, package = self._fetcher.download(wanted, self._room())
        except Unreachable as cause:
            if known is None:
                raise
            return known._replace(note=f"{cause.message}: what was fetched before is used")
        self._remember(question, {"package": name, "subdir": ""})
        return Kept(package, name, "")

    # ------------------------------------------------------------------------- what is known

    def _answer(self, question: str, ask: Callable[[], Any], kind: type[Any]) -> tuple[Any, str]:
        """What is answered to a question, from the cache while it is fresh, and what the user
        should know. Raises what `ask` does, and Missing."""
        return self.once(question, lambda: self._asked(question, ask, kind))

    def _asked(self, question: str, ask: Callable[[], Any], kind: type[Any]) -> tuple[Any, str]:
        said = self.store.answer(question)
        if said and not isinstance(said[0], kind):
            said = None
        if said and (self.options.offline or self._fresh(said[1])):
            return said[0], ""
        if self.options.offline:
            raise self._missing(shown(question.split()[1]))
        try:
            answer = ask()
        except Unreachable as cause:
            if said is None:
                raise
            return said[0], f"{cause.message}: what was known before is used"
        self._remember(question, answer)
        return answer, ""

    def _fresh(self, asked: float) -> bool:
        return abs(self.options.clock() - asked) < LASTS

    def _remember(self, question: str, answer: object) -> None:
        self._room().remember(question, answer, self.options.clock())

    def _missing(self, what: str) -> Missing:
        return Missing(f"{what} is not in the cache, and nothing is fetched", advice=INIT)

    # ------------------------------------------------------------------------ what is made once

    @property
    def _fetcher(self) -> Fetcher:
        return self.once("fetcher", self._make_fetcher)

    def _make_fetcher(self) -> Fetcher:
        from .fetching import Fetcher

        options = self.options
        self.fetching = Fetcher(options.hosts, options.trusted, options.environment)
        return self.fetching

    def _room(self) -> Store:
        """Where something can be written: the cache, else a folder that lasts as long as we."""
        return self.once("room", self._find_room)

    def _find_room(self) -> Store:
        try:
            with self.store.workplace():
                return self.store
        except NotWritten:
            from tempfile import TemporaryDirectory

            self.spare = TemporaryDirectory(prefix="finops-shiftleft-")
            return Store(Path(self.spare.name))

    def _package(self, name: str) -> Package | None:
        return self.store.package(name) or (self._room().package(name) if self.spare else None)
