"""Which folders are applied to a cluster as a whole, and what belongs to others."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from repo import chart, manifest, read, write

from finops_shiftleft.git import Blobs, Git, GitTree
from finops_shiftleft.sources.kubernetes.projects import find_projects
from finops_shiftleft.sources.projects import Found
from finops_shiftleft.trees import Tree


def names(tree: Tree, folder: str = ".") -> dict[str, str]:
    return {one.name: one.kind for one in find_projects(tree, folder).projects}


def left_out(found: Found) -> list[tuple[str, str]]:
    return [(one.path, one.reason) for one in found.left_out]


# ------------------------------------------------------------------------------------------ charts


@pytest.mark.parametrize(
    ("file", "environment"),
    [
        ("values-prod.yaml", "prod"),
        ("values.prod.yml", "prod"),
        ("values_prod.yaml", "prod"),
        ("prod-values.yaml", "prod"),
        ("prod.values.yaml", "prod"),
        ("values/prod.yaml", "prod"),
        ("env/prod.yaml", "prod"),
        ("environments/prod/values.yaml", "prod"),
        ("overlays/eu-west/values.yaml", "eu-west"),
    ],
)
def test_each_values_file_is_an_environment(tmp_path: Path, file: str, environment: str) -> None:
    tree = write(tmp_path, {**chart("charts/api"), f"charts/api/{file}": "replicas: 3\n"})
    (one,) = find_projects(tree, ".").projects
    assert (one.name, one.environment) == (f"charts/api/{environment}", environment)
    assert one.var_files == (f"charts/api/{file}",)


@pytest.mark.parametrize(
    "file",
    ["ci/prod-values.yaml", "values.example.yaml", "values-secrets.yaml", "values.schema.json"],
)
def test_values_that_nobody_deploys_are_no_environment(tmp_path: Path, file: str) -> None:
    tree = write(tmp_path, {**chart("charts/api"), f"charts/api/{file}": "{}\n"})
    (one,) = find_projects(tree, ".").projects
    assert (one.name, one.environment, one.var_files) == ("charts/api", None, ())


def test_common_values_come_before_those_of_each_environment(tmp_path: Path) -> None:
    more = {f"api/values-{name}.yaml": "{}\n" for name in ("common", "prod", "stage")}
    found = find_projects(write(tmp_path, {**chart("api"), **more}), ".").projects
    assert [(one.environment, one.var_files) for one in found] == [
        ("prod", ("api/values-common.yaml", "api/values-prod.yaml")),
        ("stage", ("api/values-common.yaml", "api/values-stage.yaml")),
    ]


def test_libraries_and_subcharts_are_parts_of_others(tmp_path: Path) -> None:
    library = {"common/Chart.yaml": "apiVersion: v2\nname: common\nversion: 1.0.0\ntype: library\n"}
    tree = write(tmp_path, {**chart("api"), **chart("api/charts/db"), **library})
    assert names(tree) == {"api": "helm"}


def test_a_charts_templates_are_never_manifests(tmp_path: Path) -> None:
    files = {**chart("api"), "api/templates/plain.yaml": manifest(), "api/crds/a.yaml": manifest()}
    tree = write(tmp_path, files)
    assert names(tree) == {"api": "helm"}
    assert names(tree, "api/templates") == {}


# ---------------------------------------------------------------------------------- kustomizations


def overlays() -> dict[str, str]:
    return {
        "base/kustomization.yaml": "resources: [app.yaml]\n",
        "base/app.yaml": manifest(),
        "part/kustomization.yaml": "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n",
        "prod/kustomization.yml": "resources: [../base]\ncomponents: [../part]\n",
        "stage/Kustomization": "bases: [../base]\n",
    }


def test_roots_are_what_no_other_builds_on(tmp_path: Path) -> None:
    assert names(write(tmp_path, overlays())) == {"prod": "kustomize", "stage": "kustomize"}


def test_a_base_that_somebody_names_is_read(tmp_path: Path) -> None:
    assert names(write(tmp_path, overlays()), "base") == {"base": "kustomize"}


def test_what_a_kustomization_reads_is_not_read_again(tmp_path: Path) -> None:
    files = {
        "app/kustomization.yaml": "resources: [parts/web.yaml]\npatches: [{path: ../patch/a.yaml}]\n",
        "app/parts/web.yaml": manifest(),
        "app/disabled.yaml": manifest(name="off"),
        "patch/a.yaml": manifest(),
        "app/parts/other.yaml": manifest(name="other"),
    }
    tree = write(tmp_path, files)
    assert names(tree) == {"app": "kustomize", "app/parts": "manifests"}
    (plain,) = (one for one in find_projects(tree, ".").projects if one.kind == "manifests")
    assert plain.given["files"] == ("app/parts/other.yaml",)


# --------------------------------------------------------------------------------------- manifests


def test_a_folder_of_manifests_with_its_parts_is_one_project(tmp_path: Path) -> None:
    files = {
        "k8s/api/deployments/api.yaml": manifest("Deployment"),
        "k8s/api/rbac/role.yml": manifest("ServiceAccount"),
        "k8s/api/hpa.yaml": manifest(name="b"),
        "k8s/web/web.yaml": manifest(),
        "services/all.yaml": manifest(),
    }
    tree = write(tmp_path, files)
    assert names(tree) == dict.fromkeys(("k8s/api", "k8s/web", "services"), "manifests")


def test_another_folder_changes_no_name(tmp_path: Path) -> None:
    before = names(write(tmp_path, {"a/x.yaml": manifest(), "b/jobs/y.yaml": manifest()}))
    after = names(write(tmp_path, {"b/z.yaml": manifest(), "top.yaml": manifest()}))
    assert before == {"a": "manifests", "b": "manifests"}
    assert after == {**before, ".": "manifests"}


@pytest.mark.parametrize(
    "text",
    [
        "name: build\non: [push]\n",
        "apiVersion: skaffold/v4beta11\nkind: Config\n",
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: a}\n",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: {name: a}\n",
        "data: |\n  apiVersion: v1\n  kind: Pod\n",
    ],
)
def test_files_of_programs_are_no_manifests(tmp_path: Path, text: str) -> None:
    assert names(write(tmp_path, {"settings/a.yaml": text})) == {}


@pytest.mark.parametrize(
    "form", ['{{"apiVersion": "v1", "kind": "{}"}}', "apiVersion: v1\nkind: {}\n"]
)
def test_manifests_in_each_form(tmp_path: Path, form: str) -> None:
    assert names(write(tmp_path, {"k8s/a.yaml": form.format("Pod")})) == {"k8s": "manifests"}


def test_a_template_of_terraform_is_no_manifest(tmp_path: Path) -> None:
    assert (
        names(write(tmp_path, {"k8s/a.tftpl.yaml": manifest(), "k8s/b.yaml.j2": manifest()})) == {}
    )


@pytest.mark.parametrize(
    ("folder", "reason"),
    [("examples", "example"), ("e2e", "test"), ("hack", "test"), ("vendor", "vendored")],
)
def test_what_nobody_deploys_is_left_out_and_said(tmp_path: Path, folder: str, reason: str) -> None:
    tree = write(tmp_path, {f"{folder}/deep/app.yaml": manifest(), "ci/readme.yaml": "a: 1\n"})
    found = find_projects(tree, ".")
    assert found.projects == ()
    assert left_out(found) == [(folder, reason)]
    assert names(tree, folder) == {f"{folder}/deep": "manifests"}


def test_what_lies_beside_a_cluster_on_a_laptop_is_a_test(tmp_path: Path) -> None:
    cluster = "kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n"
    tree = write(tmp_path, {"local/kind.yaml": cluster, "local/app.yaml": manifest()})
    assert left_out(find_projects(tree, ".")) == [("local", "test")]
    assert names(tree, "local") == {"local": "manifests"}


def test_a_link_to_a_parent_has_an_end(tmp_path: Path) -> None:
    tree = write(tmp_path, {"k8s/app.yaml": manifest()})
    (tmp_path / "k8s" / "again").symlink_to(tmp_path / "k8s", target_is_directory=True)
    assert "k8s" in names(tree)


def test_what_lies_outside_is_not_found(tmp_path: Path) -> None:
    write(tmp_path / "away", {"app.yaml": manifest(), **chart("api")})
    tree = write(tmp_path / "repo", {"readme.md": ""})
    (tmp_path / "repo" / "link").symlink_to(tmp_path / "away", target_is_directory=True)
    (tmp_path / "repo" / "app.yaml").symlink_to(tmp_path / "away" / "app.yaml")
    assert names(tree) == {}


def test_a_revision_is_like_its_checkout(tmp_path: Path) -> None:
    files = {**chart("charts/api"), "charts/api/values-prod.yaml": "{}\n", **overlays()}
    tree = write(tmp_path, {**files, "k8s/a.yaml": manifest()})
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "all"]):
        who = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *command], cwd=tmp_path, check=True)
    blobs = Blobs(Git(tmp_path, {}))
    try:
        assert find_projects(GitTree(blobs, "HEAD"), ".") == find_projects(tree, ".")
    finally:
        blobs.close()


def test_plain_manifests_need_no_tool(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "k8s/app.yaml": manifest("Deployment", "web"),
            "k8s/broken.yaml": "kind: [\napiVersion: v1\n",
        },
    )
    whole = read(tmp_path)
    assert whole.addresses("k8s") == ["default/Deployment/web"]
    assert whole.codes == ["invalid-yaml"]
    assert whole.only("Deployment").location.file == "k8s/app.yaml"
