"""Modules from elsewhere are part of what a repository describes."""

from __future__ import annotations

from forge import MODULE, Forge


def addresses(found) -> dict[str, object]:
    return {each.address: each.values.get("size") for each in found.resources}


def test_a_module_of_a_registry(forge: Forge, reading) -> None:
    for tag, size in (("v1.0.0", "a"), ("v1.4.0", "b"), ("v2.0.0", "c")):
        forge.commit("net", {"main.tf": MODULE.replace("small", size)}, tag)
    forge.publish(
        "acme/net/x", {v: forge.source("net", f"?ref=v{v}") for v in ("1.0.0", "1.4.0", "2.0.0")}
    )
    found = reading(
        f'module "n" {{\n  source  = "{forge.host}/acme/net/x"\n  version = "~> 1.0"\n}}\n'
    )
    assert addresses(found) == {"module.n.x_server.a": "b"}
    assert not found.diagnostics
    assert found.resources[0].location.file == f"{forge.host}/acme/net/x//main.tf"


def test_a_folder_of_a_git_repository_and_what_it_calls(forge: Forge, reading) -> None:
    forge.commit(
        "stack",
        {
            "modules/web/main.tf": 'module "s" {\n  source = "../server"\n}\n',
            "modules/server/main.tf": MODULE,
        },
        "v1",
    )
    found = reading(
        f'module "w" {{\n  source = "{forge.source("stack", "//modules/web?ref=v1")}"\n}}\n'
    )
    assert addresses(found) == {"module.w.module.s.x_server.a": "small"}
    assert found.resources[0].location.file == forge.source("stack", "//modules/server/main.tf")
