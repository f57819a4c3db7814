"""Fetches what is not in the cache: asks registries and git servers, downloads archives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import IO

from . import archives, pages
from .addresses import Download, Git, Registry, shown, target
from .cache import Store, identity
from .credentials import Tokens
from .hosts import Hosts
from .jobs import Once
from .packages import Package, write
from .registry import Registries
from .repositories import Elsewhere, Repositories
from .web import Web


class Fetcher:
    """Asks the hosts that may be asked. Every method raises Unreachable, BadInput and
    LimitExceeded; those with a `room` to write in NotWritten too."""

    def __init__(
        self, named: Iterable[str], trusted: Collection[str], environment: Mapping[str, str]
    ) -> None:
        hosts, tokens = Hosts(named, trusted), Tokens(environment)
        self.repositories = Repositories(hosts, tokens, environment)
        self.web = Web(hosts, tokens)
        self.registries = Registries(self.web)
        self.once = Once()

    def versions(self, module: Registry) -> list[str]:
        return self.registries.versions(self.service(module.host), module)

    def location(self, module: Registry, version: str) -> str:
        return self.registries.location(self.service(module.host), module, version)

    def service(self, host: str) -> str:
        return self.once(host, lambda: self.registries.service(host))

    def page(self, url: str) -> str:
        return pages.location(self.web, url)

    # --------------------------------------------------------------------------------------- git

    def commit(self, wanted: Git, room: Store) -> str:
        """The commit that a ref means now."""
        with room.workplace() as place:
            try:
                return self.repositories.commit(wanted, place)
            except Elsewhere:
                return self.repositories.commit(self.moved(wanted), place)

    def clone(self, name: str, wanted: Git, commit: str, room: Store) -> Package:
        """The package of a commit."""
        origin = {"url": target(wanted.url), "commit": commit}

        def make(place: Path, file: IO[bytes]) -> None:
            try:
                write(file, origin, self.repositories.contents(wanted, commit, place))
            except Elsewhere:
                there = place / "there"
                there.mkdir()
                write(file, origin, self.repositories.contents(self.moved(wanted), commit, there))

        return room.fetched(name, make)

    def moved(self, wanted: Git) -> Git:
        """The address that a server sends us to, checked as any other."""
        return wanted._replace(url=pages.moved(self.web, target(wanted.url)))

    # --------------------------------------------------------------------------------- archives

    def download(self, wanted: Download, room: Store) -> tuple[str, Package]:
        """The package of an archive, and its name in the cache."""
        with room.workplace() as place:
            path = place / "archive"
            digest = self.web.save(wanted.url, path, archives.MAX_PACKED)
            archives.verify(path, wanted.checksum)
            name = identity({"kind": wanted.kind, "sha256": digest})
            origin = {"url": shown(wanted.url), "sha256": digest}

            def make(_: Path, file: IO[bytes]) -> None:
                write(file, origin, archives.contents(path, wanted.kind))

            return name, room.fetched(name, make)
