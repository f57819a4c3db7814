"""Modules from elsewhere are part of what a repository describes."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from forge import MODULE, Forge, tarred, zipped
from loopback import Answer, Asked

from finops_shiftleft.sources.terraform.evaluate import Library
from finops_shiftleft.sources.terraform.prefetch import fetch
from finops_shiftleft.trees import WorkingTree


def sizes(found) -> dict[str, object]:
    return {each.address: each.values.get("size") for each in found.resources}


def call(name: str, source: str, *arguments: str) -> str:
    lines = "".join(f"  {argument}\n" for argument in arguments)
    return f'module "{name}" {{\n  source = "{source}"\n{lines}}}\n'


def sized(size: str) -> dict[str, str]:
    return {"main.tf": MODULE.replace("small", size)}


def test_a_module_of_a_registry(forge: Forge, reading) -> None:
    published = ("1.0.0", "1.4.0", "2.0.0")
    for version in published:
        forge.commit("net", sized(f"of {version}"), f"v{version}")
    forge.publish("acme/net/x", {v: forge.source("net", f"?ref=v{v}") for v in published})
    found = reading(call("n", f"{forge.host}/acme/net/x", 'version = "~> 1.0"'))
    assert sizes(found) == {"module.n.x_server.a": "of 1.4.0"}
    assert not found.diagnostics
    assert found.resources[0].location.file == f"{forge.host}/acme/net/x//main.tf"


def test_two_versions_of_a_module_are_not_mixed_up(forge: Forge, reading) -> None:
    for version in ("1.0.0", "2.0.0"):
        forge.commit("net", sized(f"of {version}"), f"v{version}")
    forge.publish("acme/net/x", {v: forge.source("net", f"?ref=v{v}") for v in ("1.0.0", "2.0.0")})
    source = f"{forge.host}/acme/net/x"
    old, new = call("old", source, 'version = "1.0.0"'), call("new", source)
    assert sizes(reading(old + new)) == {
        "module.old.x_server.a": "of 1.0.0",
        "module.new.x_server.a": "of 2.0.0",
    }


def test_a_folder_of_a_git_repository_and_what_it_calls(forge: Forge, reading) -> None:
    forge.commit(
        "stack",
        {"modules/web/main.tf": call("s", "../server"), "modules/server/main.tf": MODULE},
        "v1",
    )
    found = reading(call("w", forge.source("stack", "//modules/web?ref=v1")))
    assert sizes(found) == {"module.w.module.s.x_server.a": "small"}
    assert found.resources[0].location.file == forge.source("stack", "//modules/server/main.tf")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("net.zip//top/sub", zipped({"top/sub/main.tf": MODULE})),
        ("net.tar.gz//*/sub", tarred({"top/sub/main.tf": MODULE, "readme": ""})),
        ("net.tar.xz//top/sub", tarred({"./top/sub/main.tf": MODULE}, "xz")),
        ("net.tar.bz2", tarred({"main.tf": MODULE}, "bz2")),
        ("net?archive=tar", tarred({"main.tf": MODULE}, "")),
    ],
)
def test_an_archive(name: str, body: bytes, forge: Forge, reading) -> None:
    path = name.partition("//")[0].partition("?")[0]
    forge.answers[f"/{path}"] = Answer(body, "octet-stream")
    assert sizes(reading(call("n", f"{forge.url}/{name}"))) == {"module.n.x_server.a": "small"}


@pytest.mark.parametrize("how", ["header", "page"])
def test_an_address_that_says_where_the_module_is(how: str, forge: Forge, reading) -> None:
    forge.answers["/net.zip"] = Answer(zipped({"a/b/main.tf": MODULE}), "octet-stream")
    place = "./net.zip//a"
    page = f'<html><meta name="terraform-get" content="{place}"></html>'.encode()
    headers = {"X-Terraform-Get": place} if how == "header" else {}
    forge.answers["/net"] = Answer(b"" if headers else page, "html", headers=headers)
    assert sizes(reading(call("n", f"{forge.url}/net//b"))) == {"module.n.x_server.a": "small"}
    assert forge.asked[0].query == {"terraform-get": "1"}


def test_addresses_that_lead_to_each_other_come_to_an_end(forge: Forge, reading) -> None:
    forge.answers["/net"] = Answer(headers={"X-Terraform-Get": f"{forge.url}/net2"})
    forge.answers["/net2"] = Answer(headers={"X-Terraform-Get": f"{forge.url}/net"})
    (found,) = reading(call("n", f"{forge.url}/net")).diagnostics
    assert "leads to more than 5 others" in found.message


def test_what_a_module_from_elsewhere_calls_from_elsewhere(forge: Forge, reading) -> None:
    forge.commit("inner", sized("inner"))
    forge.commit("outer", {"main.tf": call("i", forge.source("inner")) + MODULE})
    assert sizes(reading(call("o", forge.source("outer")))) == {
        "module.o.x_server.a": "small",
        "module.o.module.i.x_server.a": "inner",
    }


@pytest.mark.parametrize("folder", ["", "//web"])
def test_a_folder_of_what_another_call_has_brought(folder: str, forge: Forge, reading) -> None:
    forge.commit("net", {"disk/main.tf": MODULE, "web/main.tf": ""}, "v1")
    code = call("net", forge.source("net", f"{folder}?ref=v1"))
    for name in ("a", "b"):
        code += call(name, "./.terraform/modules/net/disk", 'size = "big"')
    found = reading(code + call("c", "./.terraform/modules/net/other"))
    assert sizes(found) == {"module.a.x_server.a": "big", "module.b.x_server.a": "big"}
    (missing,) = found.diagnostics
    assert "./.terraform/modules/net/other has no Terraform files" in missing.message


def test_folders_of_what_cannot_be_had_have_one_cause(forge: Forge, reading) -> None:
    code = call("net", forge.source("gone"))
    for name in ("a", "b"):
        code += call(name, f"./.terraform/modules/net/{name}")
    first, *others = [each.message for each in reading(code).diagnostics]
    assert "gone" in first
    assert others == ["it is a folder of module.net, which is not available"] * 2


def test_a_module_that_fetches_itself_calls_itself(forge: Forge, reading) -> None:
    forge.commit("net", {"main.tf": call("again", forge.source("net")) + MODULE})
    found = reading(call("n", forge.source("net")))
    assert sizes(found) == {"module.n.x_server.a": "small"}
    assert [each.message for each in found.diagnostics] == ["module.again calls itself"]


# ------------------------------------------------------------------------ files in a package


READER = """
resource "x_server" "a" {
  size = templatefile("${path.module}/../texts/size.tftpl", { name = var.name })
}
resource "x_server" "b" {
  size = file(var.file)
}
resource "x_server" "c" {
  size = join(",", fileset(path.module, "*.tf"))
}
variable "name" {}
variable "file" {}
output "file" {
  value = "${path.module}/main.tf"
}
"""


def test_functions_read_files_of_the_package_and_of_the_root(forge: Forge, reading) -> None:
    forge.commit("net", {"sub/main.tf": READER, "texts/size.tftpl": "size of ${name}"})
    found = reading(
        {
            "main.tf": call(
                "n", forge.source("net", "//sub"), 'name = "x"', 'file = "${path.module}/own.txt"'
            )
            + 'resource "x_server" "mine" {\n  size = length(file(module.n.file))\n}\n',
            "own.txt": "of the root",
        }
    )
    assert sizes(found) == {
        "module.n.x_server.a": "size of x",
        "module.n.x_server.b": "of the root",
        "module.n.x_server.c": "main.tf",
        "x_server.mine": len(READER),
    }


@pytest.mark.parametrize("path", ["${path.module}/../../secret.txt", "${path.module}/../link"])
def test_no_file_outside_of_the_package_is_read(path: str, forge: Forge, reading) -> None:
    forge.commit("net", {"sub/main.tf": f'resource "x_server" "a" {{\n  size = file("{path}")\n}}'})
    (forge.folder / "net" / "link").symlink_to("/etc/passwd")
    forge.git("net", "add", "-A")
    forge.git("net", "commit", "-q", "-m", "link")
    found = reading({"main.tf": call("n", forge.source("net", "//sub")), "secret.txt": "secret"})
    assert "leaves the repository" in str(sizes(found)["module.n.x_server.a"])


def test_a_local_source_does_not_leave_the_package(forge: Forge, reading) -> None:
    forge.commit("net", {"main.tf": call("up", "../repository")})
    found = reading({"main.tf": call("n", forge.source("net")), "other/main.tf": MODULE})
    assert not found.resources
    assert "leaves" in found.diagnostics[0].message


# ------------------------------------------------------------------------- what is not there


def test_a_module_that_cannot_be_had_costs_only_itself(forge: Forge, reading) -> None:
    found = reading(call("n", forge.source("nothing")) + MODULE)
    assert sizes(found) == {"x_server.a": "small"}
    (told,) = found.diagnostics
    assert (told.severity, told.code) == ("warning", "module-not-available")
    assert "cannot be fetched" in told.message
    assert (told.location.file, told.location.line) == ("main.tf", 2)
    assert told.advice


def test_offline_only_the_cache_is_read(forge: Forge, reading) -> None:
    forge.commit("net", sized("kept"), "v1")
    forge.publish("acme/net/x", {"1.0.0": forge.source("net", "?ref=v1"), "1.1.0": "git::x"})
    code = (
        call("r", f"{forge.host}/acme/net/x", 'version = "~> 1.0.0"')
        + call("g", forge.source("net", "?ref=v1"))
        + MODULE
    )
    cold = reading(code, offline=True)
    assert sizes(cold) == {"x_server.a": "small"}
    assert ["--offline" in told.advice for told in cold.diagnostics] == [True, True]
    assert forge.asked == []
    assert len(sizes(reading(code))) == 3
    forge.asked.clear()
    warm = reading(code, offline=True)
    assert len(sizes(warm)) == 3
    assert not warm.diagnostics
    assert forge.asked == []


def test_offline_an_older_version_that_fits_is_said_to_be_one(forge: Forge, reading) -> None:
    for version in ("1.0.0", "1.1.0"):
        forge.commit("net", sized(f"of {version}"), f"v{version}")
    forge.publish("acme/net/x", {v: forge.source("net", f"?ref=v{v}") for v in ("1.0.0", "1.1.0")})
    source = f"{forge.host}/acme/net/x"
    reading(call("n", source, 'version = "1.0.0"'))
    found = reading(call("n", source, 'version = "~> 1.0"'), offline=True)
    assert sizes(found) == {"module.n.x_server.a": "of 1.0.0"}
    assert "an older version" in found.diagnostics[0].message


def test_a_host_that_is_not_allowed_is_not_asked(forge: Forge, reading) -> None:
    found = reading(call("n", forge.source("net")) + MODULE, trusted=())
    assert sizes(found) == {"x_server.a": "small"}
    assert "not encrypted" in found.diagnostics[0].message
    found = reading(call("n", "git::https://modules.example/net.git"))
    assert "modules may not come from modules.example" in found.diagnostics[0].message
    assert "modules: {hosts: [modules.example]}" in found.diagnostics[0].advice
    assert forge.asked == []


def test_only_registries_have_versions(forge: Forge, reading) -> None:
    (told,) = reading(call("n", forge.source("net"), 'version = "1.0"')).diagnostics
    assert told.message == "only modules of a registry have a version"


# --------------------------------------------------------------------- what init has brought


def installed(version: str, source: str) -> dict[str, str]:
    recorded = {
        "Modules": [
            {"Key": "", "Source": "", "Dir": "."},
            {"Key": "n", "Source": source, "Version": version, "Dir": ".terraform/modules/n"},
        ]
    }
    return {
        ".terraform/modules/modules.json": json.dumps(recorded),
        ".terraform/modules/n/main.tf": MODULE.replace("small", "brought"),
    }


@pytest.mark.parametrize(
    ("version", "brought"), [("1.2.0", "brought"), ("0.9.0", "of 1.0.0"), ("", "brought")]
)
def test_what_init_has_brought_is_used_where_it_fits(
    version: str, brought: str, forge: Forge, reading
) -> None:
    forge.commit("net", sized("of 1.0.0"), "v1")
    forge.publish("acme/net/x", {"1.0.0": forge.source("net", "?ref=v1")})
    source = f"{forge.host}/acme/net/x"
    code = {"main.tf": call("n", source, 'version = "~> 1.0"')}
    found = reading({**code, **installed(version, source)})
    assert sizes(found) == {"module.n.x_server.a": brought}
    assert bool(forge.asked) == (brought != "brought")


def test_what_init_has_brought_is_better_than_nothing(forge: Forge, reading) -> None:
    source = f"{forge.host}/acme/net/x"
    code = {"main.tf": call("n", source, 'version = "~> 1.0"')}
    found = reading({**code, **installed("0.9.0", source)}, offline=True)
    assert sizes(found) == {"module.n.x_server.a": "brought"}
    (told,) = found.diagnostics
    assert told.code == "module-version"
    assert "another version, of `terraform init`, is used" in told.message


def test_a_ref_that_was_changed_after_init_counts(forge: Forge, reading) -> None:
    forge.commit("net", sized("new"), "v2")
    code = {"main.tf": call("n", forge.source("net", "?ref=v2"))}
    found = reading({**code, **installed("", forge.source("net", "?ref=v1"))})
    assert sizes(found) == {"module.n.x_server.a": "new"}


# ----------------------------------------------------------------------------------- looking ahead


def test_modules_of_one_depth_are_fetched_side_by_side(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    together = threading.Barrier(3, timeout=20)

    def answer(asked: Asked) -> Answer:
        together.wait()  # nobody is answered before all three have asked
        return Answer(zipped({"main.tf": MODULE}), "octet-stream")

    for name in "abc":
        forge.answers[f"/{name}.zip"] = answer
    local = call("b", f"{forge.url}/b.zip") + call("c", f"{forge.url}/c.zip")
    root = tmp_path / "repository"
    (root / "local").mkdir(parents=True)
    (root / "main.tf").write_text(call("a", f"{forge.url}/a.zip") + call("l", "./local"))
    (root / "local" / "main.tf").write_text(local)
    heard: list[tuple[int, int]] = []
    modules = forge.remote(cache, progress=lambda *told: heard.append(told))
    fetch(Library(WorkingTree(root), modules=modules), ["."])
    assert sorted(forge.paths()) == ["/a.zip", "/b.zip", "/c.zip"]
    assert all(0 <= done <= total == 3 for done, total in heard)


def test_a_repository_without_remote_modules_loads_nothing_of_this(tmp_path: Path) -> None:
    (tmp_path / "main.tf").write_text(call("l", "./local"))
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "main.tf").write_text(MODULE)
    code = (
        "import sys; from finops_shiftleft.cli import main\n"
        f"main(['estimate', {str(tmp_path)!r}, '--usage', 'none'])\n"
        "print([name for name in sys.modules if '.remote' in name or name == 'httpx'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.endswith("[]\n"), done.stderr
