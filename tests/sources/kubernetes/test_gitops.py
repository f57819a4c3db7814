"""What Argo CD, Flux and helmfile deploy out of the repository that they stand in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repo import chart, manifest, needs_helm, needs_kustomize, read, replicas, write

from finops_shiftleft.model import Unknown
from finops_shiftleft.sources.kubernetes.argocd import filled_in
from finops_shiftleft.sources.kubernetes.deployments import plain
from finops_shiftleft.sources.kubernetes.flux import substituted

HERE = "https://github.com/shop/infra.git"


def application(source: str, name: str = "web", namespace: str = "shop") -> str:
    return (
        f"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: {name}}}\nspec:\n"
        f"  destination: {{namespace: {namespace}, server: https://kubernetes.default.svc}}\n{source}"
    )


def source(path: str, more: str = "", url: str = HERE) -> str:
    return f"  source: {{repoURL: '{url}', path: {path}{', ' + more if more else ''}}}\n"


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/shop/infra",
        "https://github.com/Shop/infra.git",
        "git@github.com:shop/infra.git",
        "ssh://git@github.com/shop/infra.git",
        "ssh://git@github.com:22/shop/infra",
        "https://token@github.com/shop/infra/",
        "git::https://github.com/shop/infra",
    ],
)
def test_a_repository_has_one_address(url: str) -> None:
    assert plain(url) == "github.com/shop/infra"


@pytest.mark.parametrize("url", ["https://github.com/shop/other", "https://example.org/shop/infra"])
def test_other_repositories_have_others(url: str) -> None:
    assert plain(url) != plain(HERE)


# ---------------------------------------------------------------------------------------- Argo CD


@needs_helm
def test_an_application_deploys_a_chart_with_its_values(tmp_path: Path) -> None:
    helm = "helm: {valueFiles: [values-live.yaml, /shared.yaml], parameters: [{name: replicas, value: '9'}]}"
    write(
        tmp_path,
        {
            **chart("charts/api"),
            "charts/api/values-live.yaml": "replicas: 3\n",
            "shared.yaml": "replicas: 4\n",
            "apps/web.yaml": application(source("charts/api", helm)),
        },
    )
    whole = read(tmp_path, remote=HERE)
    assert set(whole.projects) == {"charts/api/web", "apps"}
    assert whole.projects["charts/api/web"].var_files == (
        "charts/api/values-live.yaml", "shared.yaml",
    )  # fmt: skip
    assert whole.addresses("charts/api/web") == ["shop/Deployment/web"]
    assert replicas(whole.only("Deployment")) == 9
    assert whole.codes == []


@needs_helm
def test_values_of_several_sources(tmp_path: Path) -> None:
    text = (
        f"  sources:\n  - {{repoURL: '{HERE}', path: charts/api, helm: {{valueFiles: [$own/live.yaml]}}}}\n"
        f"  - {{repoURL: '{HERE}', ref: own}}\n"
    )
    files = {
        **chart("charts/api"),
        "live.yaml": "replicas: 8\n",
        "apps/web.yaml": application(text),
    }
    write(tmp_path, files)
    whole = read(tmp_path, remote=HERE)
    assert replicas(whole.only("Deployment")) == 8
    assert whole.codes == []


@pytest.mark.parametrize(
    "text",
    [
        source("charts/api", url="https://github.com/someone/else"),
        f"  source: {{repoURL: '{HERE}', chart: api, targetRevision: 1.0.0}}\n",
        source("not/here"),
        source("../../etc"),
    ],
)
def test_what_is_elsewhere_is_named(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"apps/web.yaml": application(text)})
    whole = read(tmp_path, remote=HERE)
    assert list(whole.projects) == ["apps"]
    (one,) = whole.diagnostics
    assert (one.code, one.location and one.location.file) == ("chart-elsewhere", "apps/web.yaml")
    assert "its pods are not priced" in one.message


@pytest.mark.parametrize(("directory", "count"), [("{recurse: true}", 2), ("{recurse: false}", 1)])
def test_an_application_of_plain_manifests(tmp_path: Path, directory: str, count: int) -> None:
    files = {"k8s/a.yaml": manifest(), "k8s/deep/b.yaml": manifest(name="two")}
    app = application(source("k8s", f"directory: {directory}"))
    write(tmp_path, {**files, "apps/web.yaml": app})
    whole = read(tmp_path, remote=HERE)
    assert len(whole.addresses("k8s/web")) == count
    assert "shop/ConfigMap/one" in whole.addresses("k8s/web")
    assert ("k8s/deep" in whole.projects) is (count == 1)


@needs_kustomize
def test_an_application_of_a_kustomization_with_more_replicas(tmp_path: Path) -> None:
    files = {
        "prod/kustomization.yaml": "resources: [web.yaml]\n",
        "prod/web.yaml": manifest("Deployment", "web"),
        "apps/web.yaml": application(
            source("prod", "kustomize: {namePrefix: eu-, replicas: [{name: web, count: 6}]}")
        ),
    }
    write(tmp_path, files)
    one = read(tmp_path, remote=HERE).only("Deployment")
    assert (one.address, replicas(one)) == ("shop/Deployment/eu-web", 6)


def application_set(generator: str, name: str, path: str) -> str:
    return (
        "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: all}\nspec:\n"
        f"  generators:\n  - {generator}\n  template:\n    metadata: {{name: '{name}'}}\n"
        f"    spec:\n      source: {{repoURL: '{HERE}', path: '{path}'}}\n"
        "      destination: {namespace: shop}\n"
    )


@pytest.mark.parametrize(
    ("generator", "name", "path"),
    [
        ("list: {elements: [{env: prod}, {env: stage}]}", "web-{{env}}", "k8s/{{ env }}"),
        ("list: {elements: [{env: prod}, {env: stage}]}", "web-{{ .env }}", "k8s/{{.env}}"),
        (
            f"git: {{repoURL: '{HERE}', directories: [{{path: k8s/*}}, {{path: k8s/old, exclude: true}}]}}",
            "web-{{path.basename}}",
            "{{path}}",
        ),
        (
            f"git: {{repoURL: '{HERE}', directories: [{{path: '**/prod'}}, {{path: '**/stage'}}]}}",
            "web-{{ index .path.segments 1 }}",
            "{{ .path.path }}",
        ),
        (
            f"git: {{repoURL: '{HERE}', files: [{{path: 'k8s/*/config.json'}}]}}",
            "web-{{name}}",
            "{{path}}",
        ),
    ],
)
def test_a_set_of_applications(tmp_path: Path, generator: str, name: str, path: str) -> None:
    files = {f"k8s/{env}/a.yaml": manifest() for env in ("prod", "stage", "old")}
    configs = {f"k8s/{env}/config.json": f'{{"name": "{env}"}}' for env in ("prod", "stage")}
    write(tmp_path, {**files, **configs, "apps/all.yaml": application_set(generator, name, path)})
    projects = read(tmp_path, remote=HERE).projects
    assert set(projects) == {"k8s/prod/web-prod", "k8s/stage/web-stage", "k8s/old", "apps"}


def test_what_only_a_cluster_knows_is_said(tmp_path: Path) -> None:
    text = application_set("clusters: {}", "web-{{name}}", "k8s/{{name}}")
    write(tmp_path, {"apps/all.yaml": text, "k8s/prod/a.yaml": manifest()})
    whole = read(tmp_path, remote=HERE)
    assert set(whole.projects) == {"k8s/prod", "apps"}
    assert "come of clusters, which only a cluster knows" in whole.diagnostics[0].message


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_what_nobody_fills_in_stays(value: object) -> None:
    assert filled_in(value, {}) == value


# -------------------------------------------------------------------------------------------- Flux


def kustomization(path: str, more: str = "", name: str = "web", kind: str = "GitRepository") -> str:
    return (
        "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
        f"metadata: {{name: {name}, namespace: flux-system}}\nspec:\n  path: {path}\n"
        f"  sourceRef: {{kind: {kind}, name: flux-system}}\n{more}"
    )


@needs_kustomize
def test_flux_takes_all_manifests_of_a_folder_and_puts_them_where_it_is_told(
    tmp_path: Path,
) -> None:
    files = {
        "apps/web.yaml": manifest("Deployment", "web"),
        "apps/deep/settings.yaml": manifest(),
        "apps/own/kustomization.yaml": "resources: [a.yaml]\nnamePrefix: eu-\n",
        "apps/own/a.yaml": manifest(name="two"),
        "apps/notes.yaml": "just: data\n",
        "cluster/ks.yaml": kustomization("./apps", "  targetNamespace: shop\n"),
    }
    write(tmp_path, files)
    whole = read(tmp_path)
    assert set(whole.projects) == {"apps/web", "cluster"}
    assert whole.addresses("apps/web") == [
        "shop/ConfigMap/eu-two", "shop/ConfigMap/one", "shop/Deployment/web",
    ]  # fmt: skip
    assert whole.codes == []


@needs_kustomize
def test_variables_come_from_the_object_and_from_config_maps(tmp_path: Path) -> None:
    build = (
        "  postBuild:\n    substitute: {COUNT: '3'}\n"
        "    substituteFrom: [{kind: ConfigMap, name: settings}, {kind: Secret, name: hidden}]\n"
    )
    app = manifest("Deployment", "web").replace("{name: web}", "\n  name: web-${ENV}", 1)
    app = app.replace(
        "spec:\n", "spec:\n  replicas: ${COUNT}\n  minReadySeconds: ${PATIENCE:=5}\n", 1
    )
    hidden = manifest("Deployment", "db").replace("spec:\n", "spec:\n  replicas: ${DB_COUNT}\n", 1)
    files = {
        "apps/kustomization.yaml": "resources: [web.yaml, db.yaml]\n",
        "apps/web.yaml": app,
        "apps/db.yaml": hidden,
        "cluster/ks.yaml": kustomization("./apps", build),
        "cluster/settings.yaml": manifest(name="settings") + "data: {ENV: eu}\n",
    }
    write(tmp_path, files)
    found = {one.address: one for one in read(tmp_path).read["apps/web"].resources}
    assert replicas(found["default/Deployment/web-eu"]) == 3
    assert found["default/Deployment/web-eu"].values.get("spec")["minReadySeconds"] == 5
    assert isinstance(replicas(found["default/Deployment/db"]), Unknown)


@pytest.mark.parametrize(
    ("text", "complete", "expected"),
    [
        ("a: ${A}", True, "a: 1"),
        ("a: ${A:=2}${B:=2}${B:-3}", True, "a: 123"),
        ("a: ${B}", True, "a: "),
        ("a: ${B}", False, "a: ${B}"),
        ("a: $${A}", True, "a: ${A}"),
        ("a: $A $(A) ${a.b}", True, "a: $A $(A) ${a.b}"),
    ],
)
def test_variables(text: str, complete: bool, expected: str) -> None:
    assert substituted(text, {"A": "1"}, complete) == expected


def test_an_object_may_keep_its_variables() -> None:
    off = "annotations:\n  kustomize.toolkit.fluxcd.io/substitute: disabled\nb: ${A}"
    assert substituted(f"a: ${{A}}\n---\n{off}", {"A": "1"}, True) == f"a: 1\n---\n{off}"


def release(chart_spec: str, values: str = "{replicas: 6}") -> str:
    return (
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n"
        "metadata: {name: web, namespace: shop}\nspec:\n"
        f"  {chart_spec}\n  values: {values}\n"
        "  valuesFrom: [{kind: ConfigMap, name: base}, {kind: Secret, name: hidden}]\n"
    )


LOCAL = "chart: {spec: {chart: ./charts/api, sourceRef: {kind: GitRepository, name: flux-system}}}"


@needs_helm
def test_a_release_of_a_local_chart_is_read_where_it_is(tmp_path: Path) -> None:
    base = manifest(name="base") + "data:\n  values.yaml: |\n    replicas: 2\n"
    files = {**chart("charts/api"), "k8s/web.yaml": release(LOCAL), "k8s/base.yaml": base}
    write(tmp_path, files)
    whole = read(tmp_path)
    assert list(whole.projects) == ["k8s"]
    one = whole.only("Deployment")
    assert (one.address, replicas(one)) == ("shop/Deployment/web", 6)
    assert one.location.file == "charts/api/templates/deployment.yaml"
    assert whole.codes == []


@needs_helm
@needs_kustomize
def test_an_overlay_of_a_release_changes_the_charts_values(tmp_path: Path) -> None:
    patch = (
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\n"
        "metadata: {name: web, namespace: shop}\nspec: {values: {replicas: 11}}\n"
    )
    files = {
        **chart("charts/api"),
        "base/kustomization.yaml": "resources: [web.yaml]\n",
        "base/web.yaml": release(LOCAL),
        "prod/kustomization.yaml": "resources: [../base]\npatches: [{path: patch.yaml}]\n",
        "prod/patch.yaml": patch,
    }
    write(tmp_path, files)
    whole = read(tmp_path)
    assert list(whole.projects) == ["prod"]
    assert replicas(whole.only("Deployment")) == 11


@pytest.mark.parametrize(
    ("chart_spec", "words"),
    [
        ("chartRef: {kind: OCIRepository, name: app}", "the chart of OCIRepository app"),
        (
            "chart: {spec: {chart: redis, version: 1.x, sourceRef: {kind: HelmRepository, name: b}}}",
            "chart redis 1.x of HelmRepository b",
        ),
        (
            "chart: {spec: {chart: ../../etc, sourceRef: {kind: GitRepository, name: b}}}",
            "chart ../../etc of GitRepository b",
        ),
    ],
)
def test_a_release_of_a_chart_that_is_elsewhere(
    tmp_path: Path, chart_spec: str, words: str
) -> None:
    write(tmp_path, {"k8s/web.yaml": release(chart_spec)})
    (one,) = read(tmp_path).diagnostics
    assert (one.code, one.message) == (
        "chart-elsewhere",
        f"HelmRelease web installs {words}, which is not here: its pods are not priced",
    )


def test_a_source_of_another_repository_is_not_this_one(tmp_path: Path) -> None:
    other = (
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"
        "metadata: {name: flux-system, namespace: flux-system}\nspec: {url: https://github.com/a/b}\n"
    )
    files = {"cluster/ks.yaml": kustomization("./apps"), "apps/a.yaml": manifest()}
    write(tmp_path, {**files, "cluster/source.yaml": other})
    whole = read(tmp_path, remote=HERE)
    assert set(whole.projects) == {"apps", "cluster"}
    assert whole.codes == ["chart-elsewhere"]


# ---------------------------------------------------------------------------------------- helmfile


@needs_helm
def test_releases_of_a_helmfile(tmp_path: Path) -> None:
    text = """\
    releases:
    - {name: web, namespace: shop, chart: ../charts/api, values: [live.yaml, {other: 1}], set: [{name: replicas, value: 5}]}
    - {name: off, chart: ../charts/api, installed: false}
    - {name: redis, chart: bitnami/redis}
    """
    files = {
        **chart("charts/api"),
        "deploy/helmfile.yaml": text,
        "deploy/live.yaml": "replicas: 2\n",
    }
    write(tmp_path, files)
    whole = read(tmp_path)
    assert list(whole.projects) == ["charts/api/web"]
    assert whole.addresses("charts/api/web") == ["shop/Deployment/web"]
    assert replicas(whole.only("Deployment")) == 5


def test_a_helmfile_that_is_a_template_says_nothing_before_it_is_applied(tmp_path: Path) -> None:
    text = (
        "releases:\n- {name: web, chart: ./charts/api, values: ['{{ .Environment.Name }}.yaml']}\n"
    )
    write(tmp_path, {**chart("charts/api"), "helmfile.yaml": text})
    assert list(read(tmp_path).projects) == ["charts/api"]
