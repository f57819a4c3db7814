"""Programs that render: what they see, when they end, and what is said where they are missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from repo import chart, manifest, needs_helm, needs_kustomize, read, replicas, write

from finops_shiftleft.errors import BadInput, LimitExceeded
from finops_shiftleft.git import Blobs, Git, GitTree
from finops_shiftleft.model import Severity
from finops_shiftleft.sources.kubernetes.read import Kubernetes, read_rendered
from finops_shiftleft.sources.kubernetes.rendering import Renderer
from finops_shiftleft.sources.kubernetes.tools import Failed, Tool, installed, run
from finops_shiftleft.trees import WorkingTree

posix = pytest.mark.skipif(os.name != "posix", reason="programs of POSIX")


def python(code: str) -> Tool:
    return Tool("python", (sys.executable, "-I", "-c", code))


def started(tmp_path: Path, code: str, seconds: float = 20) -> bytes:
    return run(python(code), (), tmp_path, tmp_path / "home", seconds)


# ----------------------------------------------------------------------------------------- the run


@posix
def test_a_program_sees_nothing_of_our_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    monkeypatch.setenv("HELM_PLUGINS", "/somewhere")
    said = started(
        tmp_path, "import os; print(*(f'{k}={v}' for k, v in os.environ.items()), sep='\\n')"
    )
    seen = dict(line.split("=", 1) for line in said.decode().splitlines())
    assert "hunter2" not in said.decode()
    assert seen["HOME"] == str(tmp_path / "home")
    assert seen["HELM_PLUGINS"] == seen["PATH"] == str(tmp_path / "home" / "empty")
    assert seen["KUBECONFIG"] == os.devnull
    assert not any(Path(seen["PATH"]).iterdir())


@posix
def test_what_a_program_starts_ends_with_it(tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    child = f"import time, pathlib; time.sleep(2); pathlib.Path({str(alive)!r}).touch()"
    code = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    before = time.monotonic()
    with pytest.raises(LimitExceeded, match="took longer than 0.5 s"):
        started(tmp_path, code, 0.5)
    assert time.monotonic() - before < 10
    time.sleep(2.5)
    assert not alive.exists()


@posix
def test_complaints_are_told_without_the_places_of_the_copy(tmp_path: Path) -> None:
    code = f"import sys; sys.exit('Error: open {tmp_path}/charts/api.yaml: no such file')"
    with pytest.raises(Failed, match=r"^open charts/api\.yaml: no such file$"):
        started(tmp_path, code)


@posix
def test_many_complaints_block_nothing(tmp_path: Path) -> None:
    code = "import sys; sys.stderr.write('x' * 5_000_000); print('done')"
    assert started(tmp_path, code) == b"done\n"


@pytest.mark.skipif(sys.platform != "linux", reason="namespaces are Linux's")
@pytest.mark.skipif(
    shutil.which("unshare") is None
    or subprocess.run(["unshare", "-rn", "true"], check=False, capture_output=True).returncode != 0,
    reason="this machine lets nobody take the network from a program",
)
def test_a_program_has_no_network(tmp_path: Path) -> None:
    code = (
        "import socket; s = socket.socket(); s.settimeout(2); print(s.connect_ex(('127.0.0.1', 9)))"
    )
    assert int(started(tmp_path, code)) != 0
    code = "print(len([line for line in open('/proc/net/dev') if ':' in line]))"
    assert started(tmp_path, code).strip() == b"1"


# ----------------------------------------------------------------------------------------- missing


def test_one_note_for_each_tool_that_is_missing(tmp_path: Path) -> None:
    charts = {k: v for n in "abcdefg" for k, v in chart(f"charts/{n}").items()}
    files = {
        **charts,
        "prod/kustomization.yaml": "resources: [a.yaml]\n",
        "prod/a.yaml": manifest(),
    }
    write(tmp_path, {**files, "k8s/a.yaml": manifest("Deployment", "web")})
    whole = read(tmp_path, renderer=Renderer({}))
    assert whole.addresses("k8s") == ["default/Deployment/web"]
    helm, kustomize = sorted(whole.notes, key=lambda one: one.code)
    assert (helm.severity, helm.code) == (Severity.WARNING, "helm-not-found")
    assert helm.message == (
        "helm not found: 7 charts not priced (charts/a, charts/b, charts/c, charts/d, charts/e, …)"
    )
    assert "--manifests" in helm.advice
    assert (
        kustomize.message == "kustomize and kubectl not found: 1 kustomizations not priced (prod)"
    )
    assert whole.codes == ["helm-not-found", "kustomize-not-found"]


def test_a_project_alone_says_what_it_lacks(tmp_path: Path) -> None:
    here = Kubernetes(write(tmp_path, chart("api")), Renderer({}))
    (project,) = here.projects(".").projects
    assert here.read(project).resources == ()
    assert [one.code for one in here.notes()] == ["helm-not-found"]


@posix
def test_kubectl_stands_in_for_kustomize(tmp_path: Path) -> None:
    for name in ("kubectl", "helm"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    found = installed(str(tmp_path))
    assert found["kustomize"].command == (str(tmp_path / "kubectl"), "kustomize")
    (tmp_path / "kustomize").write_text("#!/bin/sh\n")
    (tmp_path / "kustomize").chmod(0o755)
    installed.cache_clear()
    assert installed(str(tmp_path))["kustomize"].command == (str(tmp_path / "kustomize"), "build")
    assert installed(str(tmp_path / "none")) == {}


# ------------------------------------------------------------------------------------------- twice


@needs_helm
@needs_kustomize
def test_what_is_the_same_on_both_sides_is_rendered_once(tmp_path: Path) -> None:
    files = {
        **chart("api"),
        "prod/kustomization.yaml": "resources: [a.yaml]\n",
        "prod/a.yaml": manifest(),
    }
    write(tmp_path, files)
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]):
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *command], cwd=tmp_path, check=True)
    write(tmp_path, {"api/values.yaml": "replicas: 4\n"})
    renderer = Renderer(installed())
    blobs = Blobs(Git(tmp_path, {}))
    try:
        sides = [
            Kubernetes(tree, renderer) for tree in (GitTree(blobs, "HEAD"), WorkingTree(tmp_path))
        ]
        base, head = (
            {one.name: side.read(one) for one in side.projects(".").projects} for side in sides
        )
    finally:
        blobs.close()
    assert len(renderer.known) == 3
    assert base["prod"] == head["prod"]
    counts = [replicas(side["api"].resources[0]) for side in (base, head)]
    assert counts == [1, 4]


def test_the_folders_that_a_change_may_touch(tmp_path: Path) -> None:
    files = {
        **chart("charts/api"),
        **chart("shared/queue"),
        "live/values.yaml": "replicas: 2\n",
        "prod/kustomization.yaml": "resources: [../base]\ncomponents: [../part]\n",
        "base/kustomization.yaml": "resources: [deep/a.yaml]\n",
        "base/deep/a.yaml": manifest(),
        "part/kustomization.yaml": "kind: Component\n",
        "k8s/rbac/a.yaml": manifest(),
        "helmfile.yaml": "releases: [{name: a, chart: ./charts/api, values: [live/values.yaml]}]\n",
    }
    files["charts/api/Chart.yaml"] += (
        "dependencies: [{name: queue, version: 1.x, repository: 'file://../../shared/queue'}]\n"
    )
    here = Kubernetes(write(tmp_path, files))
    found = {one.name: here.folders(one) for one in here.projects(".").projects}
    assert found == {
        "charts/api/a": {"charts/api", "shared/queue", "live"},
        "shared/queue": {"shared/queue"},
        "prod": {"prod", "base", "base/deep", "part"},
        "k8s": {"k8s", "k8s/rbac"},
    }


# ----------------------------------------------------------------------------------- rendered already


def test_manifests_that_somebody_rendered(tmp_path: Path) -> None:
    data = f"---\n{manifest('Deployment', 'web')}---\n{manifest()}".encode()
    found = read_rendered("-", data)
    assert [one.address for one in found.resources] == [
        "default/Deployment/web",
        "default/ConfigMap/one",
    ]
    assert (found.kind, found.name) == ("manifests", "-")


@pytest.mark.parametrize("data", [b"", b"a: 1\n", b"\0\1"])
def test_manifests_with_nothing_in_them(data: bytes) -> None:
    with pytest.raises(BadInput, match="no Kubernetes object"):
        read_rendered("all.yaml", data)
