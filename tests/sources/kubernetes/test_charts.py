"""Charts rendered by helm itself, with the values of each environment, and nothing of ours."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from loopback import serving
from repo import TEMPLATE, chart, manifest, needs_helm, read, replicas, write

from finops_shiftleft.model import Severity
from finops_shiftleft.sources.kubernetes import tools
from finops_shiftleft.sources.kubernetes.export import Export
from finops_shiftleft.sources.kubernetes.helm import Release, add_chart, escaped, release_name
from finops_shiftleft.sources.kubernetes.manifests import Values
from finops_shiftleft.sources.kubernetes.rendering import Renderer, Rendering, render
from finops_shiftleft.sources.kubernetes.tools import installed
from finops_shiftleft.trees import WorkingTree

pytestmark = needs_helm

SECRET = "hunter2-of-the-host"


def config_map(expression: str) -> str:
    return (
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: probe}\n"
        f"data: {{said: {{{{ {expression} | quote }}}}}}\n"
    )


# ------------------------------------------------------------------------------------ environments


def test_each_environment_has_its_own_values(tmp_path: Path) -> None:
    more = {"values-prod.yaml": "replicas: 5\n", "values-dev.yaml": "{}\n"}
    write(tmp_path, {**chart("api", "replicas: 2\n"), **{f"api/{k}": v for k, v in more.items()}})
    whole = read(tmp_path)
    counts = {name: replicas(found.resources[0]) for name, found in whole.read.items()}
    assert counts == {"api/prod": 5, "api/dev": 2}
    assert whole.read["api/prod"].environment == "prod"
    assert whole.codes == []


def test_an_object_stands_where_its_template_does(tmp_path: Path) -> None:
    write(tmp_path, chart("charts/api"))
    one = read(tmp_path).only("Deployment")
    assert one.address == "default/Deployment/api"
    assert (one.location.file, one.location.line) == ("charts/api/templates/deployment.yaml", 2)
    assert isinstance(one.values, Values)
    assert one.values.place("spec.replicas") is None  # its line is one of what helm printed


def test_hooks_and_tests_are_no_part_of_a_month(tmp_path: Path) -> None:
    hook = "apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: migrate\n  annotations: {helm.sh/hook: pre-install}\n"
    files = chart("api", templates__hook=hook)
    write(tmp_path, {k.replace("hook", "hook.yaml"): v for k, v in files.items()})
    assert read(tmp_path).addresses("api") == ["default/Deployment/api"]


def test_kinds_that_the_repository_defines_are_there_for_charts(tmp_path: Path) -> None:
    guarded = (
        '{{ if .Capabilities.APIVersions.Has "shop.example.org/v1/Cart" }}'
        + config_map("1")
        + "{{ end }}"
    )
    definition = (
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n"
        "metadata: {name: carts.shop.example.org}\nspec:\n  group: shop.example.org\n"
        "  names:\n    kind: Cart\n  versions:\n  - name: v1\n"
    )
    write(tmp_path, {**chart("api"), "api/templates/a.yaml": guarded})
    assert "default/ConfigMap/probe" not in read(tmp_path).addresses("api")
    write(tmp_path, {"crds/cart.yaml": definition})
    assert "default/ConfigMap/probe" in read(tmp_path).addresses("api")


# ------------------------------------------------------------------------------------ dependencies


def depending(*dependencies: str, values: str = "replicas: 1\n") -> dict[str, str]:
    files = chart("charts/api", values)
    files["charts/api/Chart.yaml"] += "dependencies:\n" + "".join(dependencies)
    return files


POSTGRES = "- name: postgresql\n  version: 12.x.x\n  repository: https://charts.example.org\n  condition: postgresql.enabled\n"


def test_a_dependency_that_is_not_vendored_is_named_and_the_rest_is_priced(tmp_path: Path) -> None:
    write(tmp_path, depending(POSTGRES))
    whole = read(tmp_path)
    assert whole.addresses("charts/api") == ["default/Deployment/api"]
    (one,) = whole.diagnostics
    assert (one.severity, one.code) == (Severity.WARNING, "dependency-missing")
    assert "postgresql 12.x.x of https://charts.example.org is not vendored" in one.message
    assert str(one.location) == "charts/api/Chart.yaml:5:1"


def test_a_dependency_that_is_switched_off_is_not_missed(tmp_path: Path) -> None:
    write(tmp_path, depending(POSTGRES, values="replicas: 1\npostgresql: {enabled: false}\n"))
    whole = read(tmp_path)
    assert whole.codes == []
    write(tmp_path, {"charts/api/values-prod.yaml": "postgresql: {enabled: true}\n"})
    assert read(tmp_path).codes == ["dependency-missing"]


def test_dependencies_of_the_same_repository_are_taken_from_there(tmp_path: Path) -> None:
    local = "- name: queue\n  version: 1.x.x\n  repository: file://../../shared/queue\n"
    beside = "- name: cache\n  version: 9.9.9\n  repository: oci://registry.example.org/charts\n"
    files = {**depending(local, beside), **chart("shared/queue"), **chart("charts/cache")}
    for name in ("shared/queue", "charts/cache"):
        template = f"{name}/templates/deployment.yaml"
        files[template] = TEMPLATE.replace(".Release.Name }}", ".Chart.Name }}")
    write(tmp_path, files)
    whole = read(tmp_path, "charts/api")
    assert whole.addresses("charts/api") == [
        f"default/Deployment/{name}" for name in ("api", "cache", "queue")
    ]
    (one,) = whole.diagnostics
    assert (one.severity, one.code) == (Severity.INFO, "dependency-here")
    assert "cache 9.9.9 is taken from charts/cache, which is 1.2.3" in one.message
    cache = next(r for r in whole.read["charts/api"].resources if "cache" in r.address)
    assert cache.location.file == "charts/cache/templates/deployment.yaml"


def test_charts_that_need_each_other_have_an_end(tmp_path: Path) -> None:
    files = {**chart("a"), **chart("b")}
    for one, other in ("ab", "ba"):
        files[f"{one}/Chart.yaml"] += (
            f"dependencies:\n- {{name: {other}, version: 1.x, repository: 'file://../{other}'}}\n"
        )
    write(tmp_path, files)
    assert "default/Deployment/a" in read(tmp_path).addresses("a")


# --------------------------------------------------------------------------------- what goes wrong


def test_a_template_that_lacks_a_value_costs_itself(tmp_path: Path) -> None:
    files = chart(
        "api", templates__secret='data: {{ required "set it in the vault" .Values.token }}\n'
    )
    write(tmp_path, {k.replace("secret", "secret.yaml"): v for k, v in files.items()})
    whole = read(tmp_path)
    assert whole.addresses("api") == ["default/Deployment/api"]
    (one,) = whole.diagnostics
    assert one.code == "partly-rendered"
    assert "without api/templates/secret.yaml" in one.message
    assert "set it in the vault" in one.message


@pytest.mark.parametrize("text", ["name: [", "- a\n", "name: api\n"])
def test_a_chart_that_is_none_is_told(tmp_path: Path, text: str) -> None:
    write(tmp_path, {**chart("api"), "api/Chart.yaml": text, "k8s/a.yaml": manifest()})
    whole = read(tmp_path)
    assert whole.codes == ["not-rendered"]
    assert whole.addresses("k8s") == ["default/ConfigMap/one"]


def test_values_that_are_no_yaml_are_told(tmp_path: Path) -> None:
    write(tmp_path, {**chart("api"), "api/values-prod.yaml": "a: [\n"})
    (one,) = read(tmp_path).diagnostics
    assert one.code == "not-rendered"
    assert str(tmp_path) not in one.message


# ----------------------------------------------------------------------------------------- hostile


def test_values_behind_a_link_that_leaves_the_repository(tmp_path: Path) -> None:
    (tmp_path / "host.yaml").write_text(f"replicas: 7\nsecret: {SECRET}\n")
    root = tmp_path / "repo"
    write(root, {**chart("api"), "api/templates/a.yaml": config_map(".Values.secret")})
    (root / "api" / "values-prod.yaml").symlink_to(tmp_path / "host.yaml")
    whole = read(root)
    assert list(whole.read) == ["api"]
    assert SECRET not in str(whole.read)


def test_files_behind_links_are_not_in_the_copy(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET)
    root = tmp_path / "repo"
    write(
        root, {**chart("api"), "api/templates/a.yaml": config_map('.Files.Get "files/secret.txt"')}
    )
    (root / "api" / "files").mkdir()
    (root / "api" / "files" / "secret.txt").symlink_to(tmp_path / "secret.txt")
    (root / "api" / "more").symlink_to(tmp_path, target_is_directory=True)
    assert dict(read(root).only("ConfigMap").values.get("data")) == {"said": ""}


@pytest.mark.parametrize(
    "expression",
    [
        '(lookup "v1" "Secret" "" "" | toJson)',
        '(getHostByName "localhost")',
        '(.Files.Get "/etc/passwd")',
        '(.Files.Get "../../../../etc/passwd")',
        '(.Files.Get "../host.yaml")',
    ],
)
def test_a_template_sees_nothing_of_the_host(tmp_path: Path, expression: str) -> None:
    (tmp_path / "host.yaml").write_text(SECRET)
    write(tmp_path / "repo", {**chart("api"), "api/templates/a.yaml": config_map(expression)})
    said = dict(read(tmp_path / "repo").only("ConfigMap").values.get("data"))["said"]
    assert said in ("", "{}", None)


@pytest.mark.parametrize("function", ["env", "expandenv"])
def test_no_function_reads_the_environment(
    tmp_path: Path, function: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLOUD_TOKEN", SECRET)
    write(
        tmp_path,
        {**chart("api"), "api/templates/a.yaml": config_map(f'({function} "$CLOUD_TOKEN")')},
    )
    whole = read(tmp_path)
    assert f'function "{function}" not defined' in whole.diagnostics[0].message
    assert SECRET not in str(whole)


def test_a_name_of_values_is_a_name_and_nothing_more(tmp_path: Path) -> None:
    """helm takes a comma for two files, and a scheme for an address or a plugin's."""
    with serving() as server:
        evil = f"values-a,{server.url}/x.yaml".replace("/", "_")
        name = "api/values-a,vault:__x,_etc_passwd.yaml"
        write(tmp_path, {**chart("api"), name: "replicas: 4\n", f"api/{evil}": "replicas: 6\n"})
        whole = read(tmp_path)
        counts = sorted(replicas(found.resources[0]) for found in whole.read.values())
        assert counts == [4, 6]
        assert server.asked == []


def test_a_schema_that_is_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    with serving() as server:
        schema = f'{{"$ref": "{server.url}/schema.json"}}'
        write(tmp_path, {**chart("api"), "api/values.schema.json": schema})
        assert read(tmp_path).codes == []
        assert server.asked == []


def test_a_template_that_spins_has_an_end(tmp_path: Path) -> None:
    spin = "{{ range $a := until 100000 }}{{ range $b := until 100000 }}{{ end }}{{ end }}\n"
    write(tmp_path, {**chart("api"), "api/templates/a.yaml": spin, "k8s/a.yaml": manifest()})
    whole = read(tmp_path, renderer=Renderer(installed(), seconds=2))
    assert whole.addresses("k8s") == ["default/ConfigMap/one"]
    (one,) = whole.diagnostics
    assert one.code == "not-rendered"
    assert "took longer than" in one.message


def test_many_charts_that_spin_have_an_end_together(tmp_path: Path) -> None:
    spin = "{{ range $a := until 100000 }}{{ range $b := until 100000 }}{{ end }}{{ end }}\n"
    for n in range(8):
        write(tmp_path, {**chart(f"c{n}"), f"c{n}/templates/a.yaml": f"{spin}# {n}\n"})
    before = time.monotonic()
    whole = read(tmp_path, renderer=Renderer(installed(), seconds=2, altogether=1))
    assert time.monotonic() - before < 8 * 2
    assert "all of it took longer than 1 s" in {
        one.message.rpartition(": ")[2] for one in whole.diagnostics
    }


def test_output_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "MOST_OUTPUT", 1_000_000)
    flood = config_map('(repeat 2000000 "x")')
    write(tmp_path, {**chart("api"), "api/templates/a.yaml": flood})
    (one,) = read(tmp_path).diagnostics
    assert "printed more than 1,000,000 bytes" in one.message


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="limits of memory are Linux's")
def test_memory_has_an_end(tmp_path: Path) -> None:
    hog = config_map('(len (repeat 3000 (repeat 3000000 "x")))')
    write(tmp_path, {**chart("api"), "api/templates/a.yaml": hog, "k8s/a.yaml": manifest()})
    whole = read(tmp_path)
    assert whole.codes == ["not-rendered"]
    assert whole.addresses("k8s") == ["default/ConfigMap/one"]


# ------------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("web", "web"),
        ("", "my-chart"),
        ("--post-renderer=/bin/sh", "my-chart"),
        ("a;b", "my-chart"),
        ("x" * 54, "my-chart"),
    ],
)
def test_a_release_has_a_name_that_is_no_argument(wanted: str, name: str) -> None:
    assert release_name(wanted, "My_Chart") == name


def test_a_value_that_is_set_stays_one_value(tmp_path: Path) -> None:
    said = r"a,b={c}[0]\d"
    tree = write(tmp_path, chart("api", templates__a=config_map(".Values.word")))
    (tmp_path / "api/templates/a").rename(tmp_path / "api/templates/a.yaml")
    rendering = Rendering(Export(WorkingTree(tmp_path)))
    add_chart(rendering, tree, "api", Release(sets=(("word", said, True),)))
    assert escaped(said) == r"a\,b=\{c\}\[0\]\\d"
    assert r'said: "a,b={c}[0]\\d"' in render(rendering, installed()).data.decode()
