"""A file as PATH: what it stands for, and what is said of one that nobody can estimate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from finops_shiftleft.cli import main

SERVICE = {
    "apiVersion": "v1",
    "kind": "Service",
    "metadata": {"name": "web"},
    "spec": {"type": "LoadBalancer", "ports": [{"port": 80}]},
}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["web.json", "web.yaml"])
def test_an_object_is_read_in_json_too(
    name: str, indent: int | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(json.dumps(SERVICE, indent=indent))
    assert main(["estimate", str(tmp_path / name), "--region", "us-east-1"]) == 0
    assert "default/Service/web" in capsys.readouterr().out


def test_a_kustomizations_file_stands_for_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "web.yaml").write_text(json.dumps(SERVICE))
    (tmp_path / "kustomization.yaml").write_text("resources: [web.yaml]\n")
    reports = []
    for path in (tmp_path, tmp_path / "kustomization.yaml"):
        assert main(["estimate", str(path), "--format", "json"]) == 0
        reports.append(json.loads(capsys.readouterr().out)["projects"])
    assert reports[0] == reports[1]
    assert [one["kind"] for one in reports[0]] == ["kustomize"]


@pytest.mark.parametrize("name", ["values.yaml", "some.json"])
def test_a_file_without_anything_to_estimate_is_a_mistake(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text('{"replicas": 3}\n')
    assert main(["estimate", str(tmp_path / name)]) == 2
    assert name in capsys.readouterr().err
