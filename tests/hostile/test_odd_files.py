"""Files of a stranger: links that lead outside or never end, devices, gigabytes, odd names.

What a tree lets nobody read is held by tests/test_trees.py, what file functions refuse by
tests/sources/terraform/test_limits.py, and what charts see by tests/sources/kubernetes.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from stranger import COSTS, NAT, PROVIDER, Run, Told, written

from finops_shiftleft.trees import Item, Listing, WorkingTree

FILE = {"main.tf": PROVIDER + NAT}
SECRET = "SECRET_OF_THE_RUNNER: [\n"
READ = [
    *("x.tf", "x.tf.json", "terraform.tfvars", "env/prod.tfvars", "modules/m/main.tf"),
    *("finops.yml", "finops-usage.yml", "finops-policy.yml", "prices.yml", "prices.lock"),
    *(".terraform/modules/modules.json", "tg/terragrunt.hcl", "tg/terragrunt.stack.hcl"),
    *("k8s/app.yaml", "chart/Chart.yaml", "chart/values.yaml", "overlay/kustomization.yaml"),
    *("helmfile.yaml", ".git", ".git/config", ".git/HEAD", "plan.json", "terraform.tfstate"),
]  # fmt: skip


def link(path: Path, goal: Path | str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(goal)


def sparse(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)


MAKERS: dict[str, Callable[[Path], None]] = {
    "device": lambda path: link(path, "/dev/zero"),
    "itself": lambda path: link(path, path.name),
    "pipe": lambda path: (path.parent.mkdir(parents=True, exist_ok=True), os.mkfifo(path))[1],
    "folder": lambda path: path.mkdir(parents=True, exist_ok=True),
    "gigabytes": sparse,
}


@pytest.mark.parametrize("name", READ)
def test_no_file_that_is_read_leads_outside(told: Told, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text(SECRET)
    root = written(tmp_path / "repository", FILE)
    link(root / name, secret)
    code, out, err = told({}, "estimate", "-v", str(root))
    assert "SECRET" not in out + err
    assert COSTS in out or (code == 2 and "leaves the repository" in err)


@pytest.mark.parametrize("maker", MAKERS)
def test_what_is_no_file_is_not_opened(run: Run, tmp_path: Path, maker: str) -> None:
    root = written(tmp_path / "repository", FILE)
    own = ("finops", "prices", ".git", "plan", "terraform.tfstate")  # said, and that is all
    for name in READ:
        if not name.startswith(own):
            MAKERS[maker](root / name)
    assert COSTS in run({}, into=root).holds().out


def test_links_to_folders_come_to_an_end(run: Run, tmp_path: Path) -> None:
    root = written(tmp_path / "repository", {**FILE, "a/main.tf": NAT, "b/main.tf": NAT})
    for name, goal in (("self", "."), ("a/up", ".."), ("a/b", "../b"), ("b/a", "../a")):
        link(root / name, goal)
    link(root / "k8s", "a")
    link(root / "system", "/")
    ran = run({}, into=root).holds()
    assert ran.out.count("aws_nat_gateway.kept") < 10


@pytest.mark.parametrize("depth", [300])
def test_every_walk_has_an_end_in_both_kinds_of_tree(tmp_path: Path, depth: int) -> None:
    """Each level has two links to the next: as many paths as 2 to the power of `depth`."""
    items: dict[str, Item] = {}
    goals: dict[str, bytes] = {}

    class Links(Listing):
        def content(self, item: Item) -> bytes:
            return goals[item.object]

    for at in range(depth):
        (tmp_path / f"d{at}").mkdir()
        for side in "xy":
            path, goal = f"d{at}/{side}", f"../d{at + 1}"
            link(tmp_path / path, goal)
            goals[path], items[path] = goal.encode(), Item("120000", path)
    (tmp_path / f"d{depth}").mkdir()
    (tmp_path / f"d{depth}" / "main.tf").write_text(NAT)
    items[f"d{depth}/main.tf"] = Item("100644", "blob")
    for tree in (WorkingTree(tmp_path), Links(items)):
        waiting, seen = ["."], 0
        while waiting and seen < 10_000:
            folder = waiting.pop()
            seen += 1
            below = (e.name for e in tree.names(folder) if e.is_folder)
            waiting += (name if folder == "." else f"{folder}/{name}" for name in below)
        assert seen < 4 * depth


def test_folders_in_folders_in_folders(run: Run, tmp_path: Path) -> None:
    root = written(tmp_path / "repository", FILE)
    here = root
    for _ in range(800):
        here = here / "d"
    here.mkdir(parents=True)
    (here / "main.tf").write_text(NAT)
    assert COSTS in run({}, into=root).holds().out


def test_a_deep_path_of_a_revision_is_entered() -> None:
    class Bare(Listing):
        def content(self, item: Item) -> bytes:
            raise AssertionError(item)

    path = "/".join(["d"] * 5_000) + "/main.tf"
    tree = Bare({path: Item("100644", "x")})
    assert tree.is_file(path)


def test_ten_thousand_files(run: Run) -> None:
    many = {f"x/f{at}.{kind}": "a: b\n" for at in range(5_000) for kind in ("tf", "yaml")}
    assert COSTS in run({**FILE, **many}).holds().out


# ------------------------------------------------------------------------ files that a caller names


OPTIONS = ("--usage", "--policy", "--prices", "--var-file", "--manifests")


@pytest.mark.parametrize("option", OPTIONS)
def test_a_named_file_of_the_repository_does_not_lead_out_of_it(
    told: Told, tmp_path: Path, option: str
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(SECRET)
    root = written(tmp_path / "repository", {**FILE, ".git/HEAD": ""})
    link(root / "named.yml", secret)
    link(root / "folder", tmp_path)
    for name in ("named.yml", "folder/secret"):
        code, _, err = told({}, "estimate", str(root), option, str(root / name))
        assert code == 2
        assert "leaves the repository" in err
        assert "SECRET" not in err


@pytest.mark.parametrize("option", OPTIONS)
def test_a_named_file_has_an_end(run: Run, option: str) -> None:
    ran = run(FILE, "estimate", option, "/dev/zero").holds()
    assert ran.code == 2
    assert "is larger than" in ran.err


def test_standard_input_has_an_end(run: Run) -> None:
    ran = run({}, "estimate", "--manifests", "-", data=b"#" * (129 * 1024 * 1024)).holds()
    assert ran.code == 2
    assert "standard input is larger than" in ran.err


def test_a_policy_is_not_replaced_by_a_link(told: Told, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    budget = "version: 1\nbudgets: [{name: all, delta: {monthly: 1}}]\n"
    written(root, {"main.tf": PROVIDER, "named.yml": budget})
    git = ("git", "-C", str(root), "-c", "user.name=t", "-c", "user.email=t@example.org")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "base")):
        subprocess.run([*git, *words], check=True, capture_output=True)
    (root / "named.yml").unlink()
    link(root / "named.yml", "/dev/null")
    (root / "main.tf").write_text(PROVIDER + NAT)
    named = str(root / "named.yml")
    code, _, err = told({}, "diff", str(root), "--base", "HEAD", "--policy", named)
    assert code == 2
    assert "leaves the repository" in err
