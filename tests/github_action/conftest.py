from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "forges"), str(HERE), str(HERE.parents[1])]

from forge_server import GitHubServer, serving  # noqa: E402
from job import GATEWAY, PRICED, Job, Origin  # noqa: E402


@pytest.fixture
def hub() -> Iterator[GitHubServer]:
    with serving(GitHubServer()) as server:
        assert isinstance(server, GitHubServer)
        yield server


@pytest.fixture
def origin(tmp_path: Path) -> Origin:
    """A repository with one priced resource on main."""
    found = Origin(tmp_path / "server")
    found.commit({"main.tf": PRICED.format(more=""), "README.md": "shop"})
    return found


@pytest.fixture
def job(tmp_path: Path, origin: Origin, hub: GitHubServer) -> Job:
    return Job(tmp_path, origin, hub.url)


@pytest.fixture
def dearer(origin: Origin) -> tuple[str, str, str]:
    """A pull request that adds a gateway, 32.85 a month, while main goes on with one more of its
    own: base, head and merge."""
    origin.branch("feature")
    origin.commit({"more.tf": GATEWAY})
    origin.branch("elsewhere", "main")
    origin.commit({"other.tf": GATEWAY.replace('"b"', '"c"')})
    from job import git

    git(origin.folder, "checkout", "-q", "main")
    git(origin.folder, "merge", "-q", "--no-ff", "-m", "other", "elsewhere")
    return origin.merged("feature")
