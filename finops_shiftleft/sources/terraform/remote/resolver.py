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
from tempfile import TemporaryDirectory
from typing import IO, Any, NamedTuple

from ....errors import BadInput, LimitExceeded, Unreachable
from ..packages import Found
from . import archives, pages
from .addresses import Address, Download, Git, Registry, address, called, direct, inside, shown
from .cache import NotWritten, Store, identity
from .credentials import Tokens
from .folders import chosen_folder, joined
from .hosts import Hosts
from .jobs import Job, Once, Pool
from .packages import Package, write
from .registry import Registries
from .repositories import COMMIT, Elsewhere, Repositories, target
from .versions import constraints, newest
from .web import Web

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
    servers that the program vouches for, see Hosts."""

    cache: Path
    environment: Mapping[str, str]
    hosts: Iterable[str] = ()
    offline: bool = False
    trusted: Collection[str] = ()
    progress: Callable[[int, int], None] | None = None
    clock: Callable[[], float] = time.time


class Remote:
    """The Modules of a run."""

    def __init__(self, options: Options) -> None:
        self.options, self.store = options, Store(options.cache)
        self.hosts = Hosts(options.hosts, options.trusted)
        self.tokens = Tokens(options.environment)
        self.repositories = Repositories(self.hosts, self.tokens, options.environment)
        self.pool: Pool[Found] = Pool(options.progress)
        self.once = Once()
        self.spare: TemporaryDirectory[str] | None = None
        atexit.register(self.close)

    def close(self) -> None:
        """Ends what is still under way, and leaves nothing of it behind."""
        self.repositories.stop()
        self.store.close()
        if self.spare:
            self.spare.cleanup()
        atexit.unregister(self.close)

    def begin(self, source: str, version: str | None, /) -> None:
        self._job(source, version)

    def find(self, source: str, version: str | None, /) -> Found:
        return self.pool.wait(self._job(source, version))

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
        listed, note = self._answer(question, lambda: self._versions(module), list[str])
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

    def _versions(self, module: Registry) -> list[str]:
        return self._registries.versions(self._service(module.host), module)

    def _service(self, host: str) -> str:
        return self.once(("service", host), lambda: self._registries.service(host))

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
        place = self._registries.location(self._service(module.host), module, version)
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
        place, note = self._answer(question, lambda: pages.location(self._web, wanted.url), str)
        kept = self._kept(address(place), hops + 1)
        return kept._replace(subdir=joined(kept.subdir, wanted.subdir), note=note or kept.note)

    def _of_git(self, wanted: Git) -> Kept:
        commit, note = wanted.ref, ""
        if not COMMIT.fullmatch(commit):
            question = f"commit {target(wanted.url)} {wanted.ref}"
            commit, note = self._answer(question, lambda: self._commit(wanted), str)
        name = identity({"kind": "git", "url": target(wanted.url), "commit": commit})
        package = self.once(name, lambda: self._clone(name, wanted, commit))
        return Kept(package, name, wanted.subdir, note)

    def _commit(self, wanted: Git) -> str:
        with self._room().workplace() as place:
            try:
                return self.repositories.commit(wanted, place)
            except Elsewhere:
                return self.repositories.commit(self._moved(wanted), place)

    def _moved(self, wanted: Git) -> Git:
        """The address that a server sends us to, checked as any other."""
        return wanted._replace(url=pages.moved(self._web, target(wanted.url)))

    def _clone(self, name: str, wanted: Git, commit: str) -> Package:
        package = self._package(name)
        if package:
            return package
        if self.options.offline:
            raise self._missing(shown(target(wanted.url)))
        origin = {"url": target(wanted.url), "commit": commit}

        def make(place: Path, file: IO[bytes]) -> None:
            try:
                write(file, origin, self.repositories.contents(wanted, commit, place))
            except Elsewhere:
                there = place / "there"
                there.mkdir()
                write(file, origin, self.repositories.contents(self._moved(wanted), commit, there))

        return self._room().fetched(name, make)

    def _of_archive(self, wanted: Download) -> Kept:
        question = f"archive {wanted.url} {wanted.checksum}"
        said = self.store.answer(question)
        known = self._known(said[0]) if said else None
        if known and said and (self.options.offline or self._fresh(said[1])):
            return known
        if self.options.offline:
            raise self._missing(shown(wanted.url))
        try:
            name, package = self._download(wanted)
        except Unreachable as cause:
            if known is None:
                raise
            return known._replace(note=f"{cause.message}: what was fetched before is used")
        self._remember(question, {"package": name, "subdir": ""})
        return Kept(package, name, "")

    def _download(self, wanted: Download) -> tuple[str, Package]:
        room = self._room()
        with room.workplace() as place:
            path = place / "archive"
            digest = self._web.save(wanted.url, path, archives.MAX_PACKED)
            archives.verify(path, wanted.checksum)
            name = identity({"kind": wanted.kind, "sha256": digest})
            origin = {"url": shown(wanted.url), "sha256": digest}

            def make(_: Path, file: IO[bytes]) -> None:
                write(file, origin, archives.contents(path, wanted.kind))

            return name, self._package(name) or room.fetched(name, make)

    # ------------------------------------------------------------------------- what is known

    def _answer(self, question: str, ask: Callable[[], Any], kind: type[Any]) -> tuple[Any, str]:
        """What is answered to a question, from the cache while it is fresh, and what the user
        should know. Raises what `ask` does, and Missing."""
        return self.once(question, lambda: self._asked(question, ask, kind))

    def _asked(self, question: str, ask: Callable[[], Any], kind: type[Any]) -> tuple[Any, str]:
        said = self.store.answer(question)
        if said and not isinstance(said[0], getattr(kind, "__origin__", kind)):
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
    def _web(self) -> Web:
        return self.once("web", lambda: Web(self.hosts, self.tokens))

    @property
    def _registries(self) -> Registries:
        return Registries(self._web)

    def _room(self) -> Store:
        """Where something can be written: the cache, else a folder that lasts as long as we."""
        return self.once("room", self._find_room)

    def _find_room(self) -> Store:
        try:
            with self.store.workplace():
                return self.store
        except NotWritten:
            self.spare = TemporaryDirectory(prefix="finops-shiftleft-")
            return Store(Path(self.spare.name))

    def _package(self, name: str) -> Package | None:
        return self.store.package(name) or (self._room().package(name) if self.spare else None)
