"""Kustomizations rendered by kustomize itself, without what reaches beyond the repository."""

from __future__ import annotations

from pathlib import Path

import pytest
from loopback import serving
from repo import chart, manifest, needs_helm, needs_kustomize, read, replicas, write

from finops_shiftleft.model import Severity
from finops_shiftleft.sources.kubernetes.kustomizations import Entry
from finops_shiftleft.sources.kubernetes.manifests import Values

pytestmark = needs_kustomize

PATCH = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 4}\n"


def app(**more: str) -> dict[str, str]:
    return {
        "base/kustomization.yaml": "resources: [web.yaml]\n",
        "base/web.yaml": "# the shop\n" + manifest("Deployment", "web"),
        **more,
    }


def root(text: str, **more: str) -> dict[str, str]:
    files = {key.replace("__", "/"): value for key, value in more.items()}
    return app(**{"prod/kustomization.yaml": text, "prod/patch.yaml": PATCH, **files})


# ------------------------------------------------------------------------------------------- roots


def test_an_overlay_is_what_its_base_and_its_patches_make(tmp_path: Path) -> None:
    write(tmp_path, root("resources: [../base]\nnamespace: shop\npatches: [{path: patch.yaml}]\n"))
    whole = read(tmp_path)
    one = whole.only("Deployment")
    assert (list(whole.read), one.address) == (["prod"], "shop/Deployment/web")
    assert replicas(one) == 4
    assert whole.codes == []


def test_an_object_stands_where_somebody_wrote_it(tmp_path: Path) -> None:
    write(tmp_path, root("resources: [../base]\nnamePrefix: eu-\n"))
    one = read(tmp_path).only("Deployment")
    assert one.address == "default/Deployment/eu-web"
    assert (one.location.file, one.location.line) == ("base/web.yaml", 2)
    assert one.values.get("metadata").get("annotations") is None
    assert isinstance(one.values, Values)
    place = one.values.place("spec.selector")
    lines = (tmp_path / "base/web.yaml").read_text().splitlines()
    assert place is not None
    assert lines[place.line - 1].strip().startswith("selector:")


def test_files_of_a_folder_above_are_read_as_those_who_allow_that_do(tmp_path: Path) -> None:
    text = (
        "resources: [../shared/web.yaml]\npatches: [{path: ../shared/patch.yaml}]\n"
        "configMapGenerator: [{name: a, files: [../shared/a.txt, key=../shared/a.txt]}]\n"
    )
    shared = {"shared/web.yaml": manifest("Deployment", "web"), "shared/patch.yaml": PATCH}
    write(tmp_path, {**root(text), **shared, "shared/a.txt": "hello"})
    whole = read(tmp_path, "prod")
    assert replicas(whole.only("Deployment")) == 4
    assert set(whole.only("ConfigMap").values.get("data")) == {"a.txt", "key"}
    assert whole.only("Deployment").location.file == "shared/web.yaml"


def test_a_definition_is_read_without_its_schema_unless_somebody_patches_it(tmp_path: Path) -> None:
    properties = "".join(
        f"            p{n}: {{type: string, description: 'a part of a cart, at great length'}}\n"
        for n in range(800)
    )
    definition = (
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: carts.example.org}\nspec:\n  group: example.org\n"
        "  names: {kind: Cart, plural: carts}\n  scope: Namespaced\n"
        "  versions:\n  - name: v1\n    schema:\n      openAPIV3Schema:\n        type: object\n"
        f"        properties:\n{properties}    served: true\n    storage: true\n"
    )
    patch = (
        "patches:\n- target: {kind: CustomResourceDefinition}\n  patch: |\n"
        "    - op: replace\n      value: integer\n"
        "      path: /spec/versions/0/schema/openAPIV3Schema/properties/p7/type\n"
    )
    write(tmp_path, {"a/kustomization.yaml": "resources: [crd.yaml]\n", "a/crd.yaml": definition})
    write(tmp_path, {"b/kustomization.yaml": "resources: [../a]\n" + patch})
    for folder, known in (("a", None), ("b", "integer")):
        one = read(tmp_path, folder).only("CustomResourceDefinition")
        schema = one.values.get("spec")["versions"][0]["schema"]["openAPIV3Schema"]
        assert schema.get("properties", {}).get("p7", {}).get("type") == known
        assert one.values.get("spec")["versions"][0]["served"] is True


# --------------------------------------------------------------------------- what is not there


def test_files_that_are_made_later_cost_nothing(tmp_path: Path) -> None:
    text = "resources: [../base]\nsecretGenerator: [{name: s, envs: [.env], files: [key.pem]}]\n"
    write(tmp_path, root(text))
    whole = read(tmp_path)
    assert whole.codes == []
    assert whole.only("Deployment").address == "default/Deployment/web"


def test_a_resource_that_is_not_there_is_named(tmp_path: Path) -> None:
    write(tmp_path, root("resources:\n- ../base\n- made-by-terraform.yaml\n"))
    whole = read(tmp_path)
    assert whole.only("Deployment").address == "default/Deployment/web"
    (one,) = whole.diagnostics
    assert (one.code, str(one.location)) == ("missing-file", "prod/kustomization.yaml:3:1")
    assert "made-by-terraform.yaml" in one.message


@pytest.mark.parametrize(
    "text", ["resources: {a: 1}\n", "resources: [web.yaml\n", "- a\n", "nonsense: 1\n"]
)
def test_a_kustomization_that_is_none_costs_itself(tmp_path: Path, text: str) -> None:
    write(tmp_path, {**root(text), "k8s/a.yaml": manifest()})
    whole = read(tmp_path)
    assert "not-rendered" in [one.code for one in whole.read["prod"].diagnostics]
    assert whole.addresses("k8s") == ["default/ConfigMap/one"]
    assert str(tmp_path) not in str(whole.diagnostics)


# ---------------------------------------------------------------------------------------- remote


@pytest.mark.parametrize(
    ("text", "remote"),
    [
        ("https://github.com/a/b//c?ref=v1", True),
        ("github.com/a/b/config?ref=main", True),
        ("git@github.com:a/b.git", True),
        ("git::https://example.org/x", True),
        ("ssh://git@example.org/x", True),
        ("file:///etc", True),
        ("../base?ref=v1", True),
        ("../base", False),
        ("v1.2/app.yaml", False),
        ("- op: add\n  path: https://example.org", False),
    ],
)
def test_what_kustomize_would_go_elsewhere_for(text: str, remote: bool) -> None:
    assert Entry("resources", text).is_remote is remote


def test_a_remote_base_is_named_and_not_fetched_and_the_rest_is_priced(tmp_path: Path) -> None:
    with serving() as server:
        url = f"{server.url}/all.yaml"
        text = (
            f"resources:\n- ../base\n- {url}\n- github.com/example/none//deploy?ref=v1\n"
            f"configMapGenerator: [{{name: a, files: ['{url}']}}]\n"
        )
        write(tmp_path, root(text))
        whole = read(tmp_path)
        assert server.asked == []
    assert whole.only("Deployment").address == "default/Deployment/web"
    first = whole.diagnostics[0]
    assert (first.severity, first.code, first.location and first.location.line) == (
        Severity.WARNING, "remote-base", 3,
    )  # fmt: skip
    assert url in first.message
    assert set(whole.codes) == {"remote-base"}


def test_patches_of_what_is_remote_are_left_out_with_it(tmp_path: Path) -> None:
    text = "resources: [../base, 'https://example.org/x.yaml']\npatches: [{path: gone.yaml}]\n"
    gone = PATCH.replace("web", "away")
    write(tmp_path, root(text, prod__gone=gone.replace("\n", "\n")))
    (tmp_path / "prod/gone").rename(tmp_path / "prod/gone.yaml")
    whole = read(tmp_path)
    assert whole.only("Deployment").address == "default/Deployment/web"
    assert whole.codes == ["partly-rendered", "remote-base"]


@pytest.mark.parametrize("inline", [True, False])
def test_an_address_within_a_plugin_reaches_nothing(tmp_path: Path, inline: bool) -> None:
    with serving() as server:
        plugin = (
            "apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: p}\n"
            f"path: {server.url}/patch.yaml\ntarget: {{kind: Deployment}}\n"
        )
        own = "|\n  " + plugin.replace("\n", "\n  ") if inline else "plugin.yaml"
        files = root(f"resources: [../base]\ntransformers:\n- {own}\n")
        write(tmp_path, {**files, "prod/plugin.yaml": plugin})
        whole = read(tmp_path, "prod")
        assert server.asked == []
    assert whole.addresses("prod") == ["default/Deployment/web"]
    assert whole.codes == ["plugin-not-run"]


def test_a_plugin_of_kustomize_itself_is_run(tmp_path: Path) -> None:
    plugin = (
        "apiVersion: builtin\nkind: ReplicaCountTransformer\nmetadata: {name: r}\n"
        "replica: {name: web, count: 9}\nfieldSpecs: [{path: spec/replicas, create: true, kind: Deployment}]\n"
    )
    files = root("resources: [../base]\ntransformers: [plugin.yaml]\n")
    write(tmp_path, {**files, "prod/plugin.yaml": plugin})
    whole = read(tmp_path)
    assert (replicas(whole.only("Deployment")), whole.codes) == (9, [])


# --------------------------------------------------------------------------------------- programs


@pytest.mark.parametrize(
    "plugin",
    [
        "apiVersion: viaduct.ai/v1\nkind: ksops\nmetadata: {name: p}\n",
        "apiVersion: v1\nkind: A\nmetadata:\n  name: p\n  annotations:\n    config.kubernetes.io/function: |\n      exec: {path: ./run.sh}\n",
    ],
)
@pytest.mark.parametrize("field", ["generators", "transformers", "validators"])
def test_no_program_of_the_repository_is_run(tmp_path: Path, plugin: str, field: str) -> None:
    ran = tmp_path / "ran"
    files = root(f"resources: [../base]\n{field}: [plugin.yaml]\n")
    write(
        tmp_path, {**files, "prod/plugin.yaml": plugin, "prod/run.sh": f"#!/bin/sh\ntouch {ran}\n"}
    )
    (tmp_path / "prod" / "run.sh").chmod(0o755)
    whole = read(tmp_path)
    assert not ran.exists()
    assert whole.only("Deployment").address == "default/Deployment/web"
    (one,) = whole.diagnostics
    assert (one.severity, one.code) == (Severity.INFO, "plugin-not-run")


@needs_helm
def test_charts_of_a_kustomization_are_rendered_as_charts_are(tmp_path: Path) -> None:
    text = "namespace: shop\nhelmCharts:\n- {name: api, releaseName: front, valuesInline: {replicas: 7}}\n"
    write(tmp_path, {**root(text), **chart("prod/charts/api")})
    whole = read(tmp_path, "prod")
    assert list(whole.read) == ["prod"]
    assert whole.addresses("prod") == ["shop/Deployment/front"]
    assert replicas(whole.only("Deployment")) == 7


@needs_helm
def test_a_releases_name_injects_nothing(tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    script = f"#!/bin/sh\ntouch {ran}\n"
    text = f"helmCharts:\n- {{name: api, releaseName: '--post-renderer={tmp_path}/repo/x.sh', namespace: '--debug'}}\n"
    write(tmp_path / "repo", {**root(text), **chart("prod/charts/api"), "x.sh": script})
    (tmp_path / "repo" / "x.sh").chmod(0o755)
    whole = read(tmp_path / "repo")
    assert not ran.exists()
    assert whole.addresses("prod") == ["default/Deployment/api"]


def test_a_chart_that_is_elsewhere_is_named(tmp_path: Path) -> None:
    text = "resources: [../base]\nhelmCharts: [{name: redis, version: 1.2.3, repo: https://example.org}]\n"
    write(tmp_path, root(text))
    whole = read(tmp_path)
    assert whole.addresses("prod") == ["default/Deployment/web"]
    (one,) = (one for one in whole.diagnostics if one.code != "helm-not-found")
    assert "chart redis 1.2.3 of https://example.org is not in this repository" in one.message


def test_what_lies_behind_a_link_that_leaves_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "host.yaml").write_text(manifest("ConfigMap", "hunter2"))
    write(tmp_path / "repo", root("resources: [../base, link.yaml, ../../host.yaml]\n"))
    (tmp_path / "repo/prod/link.yaml").symlink_to(tmp_path / "host.yaml")
    whole = read(tmp_path / "repo")
    assert "hunter2" not in str(whole.read)
    assert whole.codes
