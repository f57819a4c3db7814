"""GitHub, as the Action uses it: the comment of a pull request, and where a reader is led."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from finops_shiftleft.forges.api import Api, Place
from finops_shiftleft.forges.github import here, opened, pull_request
from finops_shiftleft.formats.interface import Links, Options
from finops_shiftleft.model import Diff, Estimate
from finops_shiftleft.publishing import gone, linked, post

from .config import Config
from .runner import Runner


class Hub:
    """Raises NotPermitted, NotPublished and Unreachable."""

    def __init__(self, config: Config, runner: Runner, hosts: Mapping[str, str]) -> None:
        self.config, self.repository = config, runner.repository
        self.here = here(runner.environment)
        self.environment = {**hosts, "GITHUB_TOKEN": config.token}

    @property
    def run(self) -> str:
        """Of the marker: grows from run to run."""
        return self.here.run

    def links(self, report: Estimate | Diff, head: str | None, page: str | None = None) -> Links:
        known = self.here._replace(page=page or self.here.page)
        return linked(report, known._replace(revision=head or known.revision))

    @contextmanager
    def api(self) -> Iterator[Api]:
        with opened(self.environment) as api:
            yield api

    def comment(self, number: int, report: Estimate | Diff, options: Options) -> str:
        place = Place(self.repository, number, self.config.comment_author or None)
        with opened(self.environment) as api:
            forge = pull_request(api, self.environment, place)
            return post(forge, report, options, fresh=self.config.comment == "new")

    def gone(self, number: int) -> str:
        place = Place(self.repository, number, self.config.comment_author or None)
        with opened(self.environment) as api:
            forge = pull_request(api, self.environment, place)
            return gone(forge, self.config.id, self.run)
