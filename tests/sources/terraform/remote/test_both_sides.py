"""Each side of a change has its own modules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from forge import Forge
from repository import PROVIDER, Repository, volume

from finops_shiftleft.model import Action


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def call(source: str) -> str:
    return PROVIDER + f'module "disk" {{\n  source = "{source}"\n}}\n'


def brought(source: str, size: int) -> dict[str, str]:
    """What `terraform init` leaves behind."""
    recorded = {"Modules": [{"Key": "disk", "Source": source, "Dir": ".terraform/modules/disk/d"}]}
    return {
        ".terraform/modules/modules.json": json.dumps(recorded),
        ".terraform/modules/disk/d/main.tf": volume("a", size),
    }


def told(repository: Repository, **more: object) -> list[str]:
    diff = repository.judged(**more).diff
    return [
        one.message
        for project in diff.projects
        for side in (project.base, project.head)
        if side
        for one in side.configuration.diagnostics
    ]


def test_a_new_version_of_a_module(forge: Forge, cache: Path, repository: Repository) -> None:
    for version, size in (("v1", 100), ("v2", 150)):
        forge.commit("disk", {"main.tf": volume("a", size)}, version)
        forge.remote(cache).find(forge.source("disk", f"?ref={version}"), None)
    repository.commit({"main.tf": call(forge.source("disk", "?ref=v1"))})
    repository.write({"main.tf": call(forge.source("disk", "?ref=v2"))})
    found = repository.changes(FINOPS_SHIFTLEFT_CACHE=cache)
    change = found["module.disk.aws_ebs_volume.a"]
    assert (change.action, change.delta.expected) == (Action.CHANGED, 5)  # 50 GB at 0.10


def test_what_init_has_brought_is_there_for_the_base_and_the_index(
    forge: Forge, repository: Repository
) -> None:
    source = forge.source("private")
    repository.commit({"main.tf": call(source), ".gitignore": ".terraform\n"})
    repository.write({"main.tf": call(source) + volume("b", 10), **brought(source, 100)})
    repository.git("add", "main.tf")
    for staged in (False, True):
        assert list(repository.changes(staged=staged)) == ["aws_ebs_volume.b"]
        assert told(repository, staged=staged) == []
    assert forge.asked == []


def test_folders_of_what_init_has_brought_are_there_for_the_base(
    forge: Forge, repository: Repository
) -> None:
    source = forge.source("private")
    text = (
        PROVIDER
        + f'''
        module "all" {{
          source = "{source}"
        }}
        module "disk" {{
          source = "./.terraform/modules/all/disk"
        }}
        '''
    )
    recorded = {"Modules": [{"Key": "all", "Source": source, "Dir": ".terraform/modules/all"}]}
    there = {
        ".terraform/modules/modules.json": json.dumps(recorded),
        ".terraform/modules/all/disk/main.tf": volume("a", 100),
        ".terraform/modules/all/readme.md": "no code here",
    }
    repository.commit({"main.tf": text, ".gitignore": ".terraform\n"})
    repository.write({"main.tf": text + volume("b", 10), **there})
    assert list(repository.changes()) == ["aws_ebs_volume.b"]
    assert told(repository) == []
    assert forge.asked == []


def test_what_init_has_brought_for_another_source_is_not_the_bases(
    forge: Forge, repository: Repository
) -> None:
    old, new = forge.source("private", "?ref=v1"), forge.source("private", "?ref=v2")
    repository.commit({"main.tf": call(old), ".gitignore": ".terraform\n"})
    repository.write({"main.tf": call(new), **brought(new, 100)})
    (change,) = repository.changes().values()
    assert change.action == Action.ADDED
    (message,) = told(repository)
    assert "not encrypted" in message


def test_what_a_change_says_init_had_brought_is_not_the_bases(
    forge: Forge, repository: Repository
) -> None:
    source = forge.source("private")
    repository.commit({"main.tf": call(source)})
    repository.write({"main.tf": call(source) + volume("b", 10), **brought(source, 100_000)})
    repository.git("add", "-A", "-f")
    change = repository.changes()["module.disk.aws_ebs_volume.a"]
    assert change.action == Action.ADDED  # and not there before at the change's own word


def test_a_change_cannot_name_the_hosts_that_it_asks(repository: Repository) -> None:
    settings = "version: 1\nmodules:\n  hosts: [{}]\n"
    repository.commit({"main.tf": PROVIDER, "finops.yml": settings.format("other.example")})
    source = "git::https://evil.example/disk.git"
    repository.write({"main.tf": call(source), "finops.yml": settings.format("evil.example")})
    (message,) = told(repository)
    assert message == "modules may not come from evil.example"
