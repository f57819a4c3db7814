from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "forges"), str(HERE), str(HERE.parents[1])]

from forge_server import GitHubServer, serving  # noqa: E402
from job import GATEWAY, PRICED, Job, Origin, git, pull_request  # noqa: E402


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
    return made_dearer(origin)


def made_dearer(origin: Origin) -> tuple[str, str, str]:
    """A pull request that adds a gateway, 32.85 a month, while main goes on with one more of its
    own: base, head and merge."""
    origin.branch("feature")
    origin.commit({"more.tf": GATEWAY})
    origin.branch("elsewhere", "main")
    origin.commit({"other.tf": GATEWAY.replace('"b"', '"c"')})
    git(origin.folder, "checkout", "-q", "main")
    git(origin.folder, "merge", "-q", "--no-ff", "-m", "other", "elsewhere")
    return origin.merged("feature")


@pytest.fixture(scope="session")
def collected(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, bytes]:
    """The head of a pull request, and the report of it that a first workflow has kept."""
    place = tmp_path_factory.mktemp("collected")
    origin = Origin(place / "server")
    origin.commit({"main.tf": PRICED.format(more="")})
    base, head, merge = made_dearer(origin)
    job = Job(place, origin, "http://127.0.0.1:9")
    job.checkout(merge, 1)
    done = job.run("pull_request", pull_request(base, head), mode="collect")
    return head, Path(done.outputs["report"]).read_bytes()
