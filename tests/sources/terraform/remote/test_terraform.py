"""Terraform itself, asked the same of the same registry."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from forge import MODULE, Forge, tarred
from loopback import Answer

from finops_shiftleft.sources.terraform.remote.versions import constraints, newest

TERRAFORM = shutil.which("terraform")
PUBLISHED = (
    *("0.1.0", "0.9.9", "1.0.0-alpha", "1.0.0", "1.0.1", "1.1.0", "1.2.0-rc1", "1.2.0", "1.2.3"),
    *("1.10.0", "2.0.0-beta", "2.0.0", "2.1.0-alpha.1", "3.0.0-rc.1", "10.0.0-pre"),
)
# Not among them: `= 2.0.0-beta`, which Terraform's manual allows and Terraform 1.11 takes without the
# space only.
WANTED = (
    *("1.0.0", "= 1.0", "!= 2.0.0", "> 1.0.0, < 2", ">= 1.2", "<= 1.2.0", "< 1.0", "~> 1.0"),
    *("~> 1.0.0", "~> 1", "~> 0.1", "~> 1.2.0, != 1.2.3", "1.2.0-rc1", "=2.0.0-beta"),
    *(">= 1.0.0-alpha", ">2.0.0-beta", "<= 2.0.0-beta", "~> 1.2.1", ">=1.0,<=1.9.9", "  2  "),
    *("> 1.0.0-alpha, < 1.0.1", "v1.2.3", "!= 2.0.0, !=1.10.0", "3.0.0-rc.1", "~> 0.9, ~> 0.9.9"),
)


@pytest.mark.skipif(TERRAFORM is None, reason="terraform is not installed")
def test_terraform_chooses_the_same_versions(forge: Forge, tmp_path: Path) -> None:
    forge.answers["/net.tgz"] = Answer(tarred({"main.tf": MODULE}), "octet-stream")
    forge.publish("acme/net/x", dict.fromkeys(PUBLISHED, f"{forge.url}/net.tgz"))
    (tmp_path / "terraform.rc").write_text(
        'host "registry.example.com" {\n'
        f'  services = {{ "modules.v1" = "{forge.url}/v1/modules/" }}\n}}\n'
    )
    root = tmp_path / "root"
    root.mkdir()
    calls = (
        f'module "m{number}" {{\n  source  = "registry.example.com/acme/net/x"\n'
        f'  version = "{wanted}"\n}}\n'
        for number, wanted in enumerate(WANTED)
    )
    (root / "main.tf").write_text("".join(calls))
    done = subprocess.run(
        [str(TERRAFORM), "get", "-no-color"],
        cwd=root,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "CHECKPOINT_DISABLE": "1",
            "TF_CLI_CONFIG_FILE": str(tmp_path / "terraform.rc"),
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    recorded = json.loads((root / ".terraform" / "modules" / "modules.json").read_text())
    theirs = {each["Key"]: each.get("Version") for each in recorded["Modules"]}
    ours = {f"m{n}": newest(PUBLISHED, constraints(each)) for n, each in enumerate(WANTED)}
    assert ours == {name: theirs[name] for name in ours}
