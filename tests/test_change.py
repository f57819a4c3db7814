"""What a change costs, in real git repositories: revisions, the index, the working tree."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal as D
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from repository import CLEAN, NAT, PROVIDER, Repository, volume

from finops_shiftleft.cli import main
from finops_shiftleft.delta import Named, difference
from finops_shiftleft.diff import compare
from finops_shiftleft.errors import BadConfig, BadInput, NothingFound, WrongArguments
from finops_shiftleft.model import Action
from finops_shiftleft.pipeline import Request, run


def function(name: str, memory: int) -> str:
    return f'resource "aws_lambda_function" "{name}" {{\n  memory_size = {memory}\n}}\n'


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def test_the_working_tree_against_a_commit(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER + volume("a", 100)})
    repository.write(
        {"main.tf": PROVIDER + volume("a", 150), "new.tf": 'resource "aws_nat_gateway" "n" {}\n'}
    )
    found = repository.changes()
    assert found["aws_ebs_volume.a"].action == Action.CHANGED
    assert found["aws_ebs_volume.a"].delta.expected == 5  # 50 GB gp2 at 0.10
    (reason,) = found["aws_ebs_volume.a"].reasons
    assert (reason.attribute, reason.base, reason.head) == ("size", 100, 150)
    assert reason.location is not None
    assert (reason.location.file, reason.location.line) == ("main.tf", 4)
    assert found["aws_nat_gateway.n"].delta.expected == NAT


def test_the_index_is_what_is_staged_and_nothing_else(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER + volume("a", 100)})
    repository.write({"main.tf": PROVIDER + volume("a", 200)})
    repository.git("add", "main.tf")
    repository.write({"main.tf": PROVIDER + volume("a", 900), "other.tf": volume("b", 1000)})
    found = repository.changes(None, staged=True)
    assert set(found) == {"aws_ebs_volume.a"}
    assert found["aws_ebs_volume.a"].delta.expected == 10


def test_two_revisions_and_the_point_where_they_part(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER + volume("a", 100)})
    repository.git("checkout", "-q", "-b", "topic")
    head = repository.commit({"topic.tf": volume("b", 10)})
    repository.git("checkout", "-q", "main")
    repository.commit({"main.tf": PROVIDER + volume("a", 500)})  # not the topic's doing
    found = repository.changes("main", head)
    assert set(found) == {"aws_ebs_volume.b"}


def test_a_merge_of_the_forge_is_compared_with_its_first_parent(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER + volume("a", 100)})
    repository.git("checkout", "-q", "-b", "topic")
    repository.commit({"topic.tf": volume("b", 10)})
    repository.git("checkout", "-q", "main")
    repository.commit({"main.tf": PROVIDER + volume("a", 500)})
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
    found = repository.changes(None, GITHUB_EVENT_NAME="pull_request")
    assert set(found) == {"aws_ebs_volume.b"}


def test_a_shallow_clone_says_what_to_do(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit({"main.tf": PROVIDER})
    repository.git("checkout", "-q", "-b", "topic")
    for size in (1, 2, 3):
        repository.commit({"a.tf": volume("a", size)})
    url = repository.root.as_uri()
    shallow = Repository(tmp_path / "shallow")
    shallow.git("-c", "protocol.file.allow=always", "fetch", "-q", "--depth=1", url, "topic")
    shallow.git("checkout", "-q", "FETCH_HEAD")
    with pytest.raises(WrongArguments, match="shallow"):
        shallow.judged(first)
    shallow.git("-c", "protocol.file.allow=always", "fetch", "-q", "--depth=1", url, first)
    with pytest.raises(BadInput, match="cannot be told"):
        shallow.judged(first)


def test_only_projects_whose_input_changed_are_evaluated(repository: Repository) -> None:
    files = {f"{name}/main.tf": PROVIDER + volume(name, 10) for name in ("a", "b", "c")}
    repository.commit(
        {
            **files,
            "modules/m/main.tf": volume("m", 1),
            "c/call.tf": 'module "m" { source = "../modules/m" }\n',
        }
    )
    repository.write({"a/main.tf": PROVIDER + volume("a", 20)})
    assert [one.path for one in repository.judged().diff.projects] == ["a"]
    repository.write({"modules/m/main.tf": volume("m", 2)})
    assert [one.path for one in repository.judged().diff.projects] == ["a", "c"]
    repository.write({"shared.yaml": "size: 3\n"})  # who knows who reads it
    assert len(repository.judged().diff.projects) == 3


def test_what_other_projects_use_is_no_mistake_in_a_usage_file(repository: Repository) -> None:
    lambdas = {f"{name}/main.tf": PROVIDER + function(name, 128) for name in ("a", "b")}
    usage = "resource_usage:\n  aws_lambda_function.a: {monthly_requests: 1}\n"
    repository.commit({**lambdas, "finops-usage.yml": usage})
    repository.write({"b/main.tf": PROVIDER + function("b", 512)})
    diff = repository.judged().diff
    assert [one.path for one in diff.projects] == ["b"]
    told = [one.code for side in (diff.base, diff.head) for one in side.diagnostics]
    assert "usage-address" not in told


@pytest.mark.parametrize("staged", [False, True])
def test_what_lies_behind_a_link_touches_who_has_the_link(
    staged: bool, repository: Repository
) -> None:
    for name in ("a", "b"):
        (repository.root / name).mkdir()
    (repository.root / "a/provider.tf").symlink_to("../shared/provider.tf")
    (repository.root / "b/modules").symlink_to("../library")
    call = 'module "m" { source = "./modules/disk" }\n'
    repository.commit(
        {
            "shared/provider.tf": PROVIDER,
            "library/disk/main.tf": volume("m", 10),
            "a/main.tf": volume("a", 10),
            "b/main.tf": PROVIDER + call,
            "c/main.tf": PROVIDER + volume("c", 10),
        }
    )
    repository.write({"shared/provider.tf": PROVIDER.replace("us-east-1", "eu-west-1")})
    repository.git("add", "-A")
    found = [one.path for one in repository.judged(staged=staged).diff.projects]
    assert "a" in found
    assert "c" not in found
    repository.commit({"library/disk/main.tf": volume("m", 20)})
    repository.write({"library/disk/main.tf": volume("m", 30)})
    repository.git("add", "-A")
    found = [one.path for one in repository.judged(staged=staged).diff.projects]
    assert "b" in found
    assert not {"a", "c"} & set(found)


def test_new_deleted_and_renamed_projects(repository: Repository) -> None:
    repository.commit(
        {"a/main.tf": PROVIDER + volume("a", 10), "b/main.tf": PROVIDER + volume("b", 20)}
    )
    repository.git("mv", "a", "moved")
    repository.git("rm", "-q", "-r", "b")
    repository.write({"c/main.tf": PROVIDER + volume("c", 30)})
    projects = {one.path: one for one in repository.judged().diff.projects}
    assert projects["moved"].action == Action.UNCHANGED
    assert projects["moved"].delta.expected == 0
    assert (projects["b"].action, projects["b"].delta.expected) == (Action.REMOVED, -2)
    assert (projects["c"].action, projects["c"].delta.expected) == (Action.ADDED, 3)


# ------------------------------------------------------------------------------------ refactoring

MOVES = {
    "a moved block": (
        volume("a", 10),
        volume("b", 10) + "moved {\n  from = aws_ebs_volume.a\n  to = aws_ebs_volume.b\n}\n",
    ),
    "a chain of moved blocks": (
        volume("a", 10),
        volume("c", 10)
        + "moved {\n  from = aws_ebs_volume.a\n  to = aws_ebs_volume.b\n}\n"
        + "moved {\n  from = aws_ebs_volume.b\n  to = aws_ebs_volume.c\n}\n",
    ),
    "count comes, and a moved block says so": (
        volume("a", 10),
        volume("a", 10).replace("{\n", "{\n  count = 1\n", 1)
        + "moved {\n  from = aws_ebs_volume.a\n  to = aws_ebs_volume.a[0]\n}\n",
    ),
    "count comes": (volume("a", 10), volume("a", 10).replace("{\n", "{\n  count = 1\n", 1)),
    "count goes": (volume("a", 10).replace("{\n", "{\n  count = 1\n", 1), volume("a", 10)),
    "count to for_each, unmarked": (
        volume("a", 10).replace("{\n", "{\n  count = 2\n", 1),
        volume("a", 10).replace("{\n", '{\n  for_each = toset(["x", "y"])\n', 1),
    ),
    "a rename nobody marked": (volume("a", 10), volume("renamed", 10)),
}


@pytest.mark.parametrize("case", MOVES)
def test_what_was_only_moved_costs_nothing(case: str, repository: Repository) -> None:
    before, after = MOVES[case]
    repository.commit({"main.tf": PROVIDER + before})
    repository.write({"main.tf": PROVIDER + after})
    found = repository.changes()
    assert found
    assert {one.action for one in found.values()} == {Action.MOVED}
    assert repository.judged().diff.delta.expected == 0


def test_a_module_that_is_renamed_with_a_moved_block(repository: Repository) -> None:
    call = 'module "%s" { source = "./m" }\n'
    repository.commit({"m/main.tf": volume("v", 10), "main.tf": PROVIDER + call % "old"})
    repository.write(
        {
            "main.tf": PROVIDER
            + call % "new"
            + "moved {\n  from = module.old\n  to = module.new\n}\n"
        }
    )
    (only,) = repository.changes().values()
    assert only.action == Action.MOVED
    assert only.head is not None
    assert only.head.resource.address == "module.new.aws_ebs_volume.v"


def test_a_moved_block_that_has_done_its_work_moves_nothing_again(repository: Repository) -> None:
    counted = volume("a", 10).replace("{\n", "{\n  count = 2\n", 1)
    done = "moved {\n  from = aws_ebs_volume.a\n  to = aws_ebs_volume.a[0]\n}\n"
    repository.commit({"main.tf": PROVIDER + counted + done})
    repository.write({"main.tf": PROVIDER + counted + done + volume("b", 20)})
    found = repository.changes()
    assert {name: one.action for name, one in found.items()} == {"aws_ebs_volume.b": Action.ADDED}


def test_what_moves_into_a_module_below_itself_moves_once(repository: Repository) -> None:
    call = 'module "%s" { source = "%s" }\n'
    inner = {"inner/main.tf": volume("v", 10)}
    repository.commit({**inner, "main.tf": PROVIDER + call % ("a", "./inner")})
    moved = "moved {\n  from = module.a\n  to = module.a.module.b\n}\n"
    repository.write(
        {
            "outer/main.tf": call % ("b", "../inner"),
            "main.tf": PROVIDER + call % ("a", "./outer") + moved,
        }
    )
    (only,) = repository.changes().values()
    assert only.action == Action.MOVED
    assert only.head is not None
    assert only.head.resource.address == "module.a.module.b.aws_ebs_volume.v"


def test_what_is_imported_was_there_and_what_is_forgotten_stays(repository: Repository) -> None:
    forgotten = "removed {\n  from = aws_ebs_volume.a\n  lifecycle {\n    destroy = false\n  }\n}\n"
    brought = 'import {\n  to = aws_ebs_volume.b\n  id = "vol-1"\n}\n'
    repository.commit({"main.tf": PROVIDER + volume("a", 10)})
    repository.write({"main.tf": PROVIDER + volume("b", 77) + forgotten + brought})
    found = repository.changes()
    assert {name: one.action for name, one in found.items()} == {
        "aws_ebs_volume.a": Action.MOVED,
        "aws_ebs_volume.b": Action.MOVED,
    }
    assert repository.judged().diff.delta.expected == 0
    repository.write({"main.tf": PROVIDER + forgotten.replace("false", "true")})
    assert repository.changes()["aws_ebs_volume.a"].action == Action.REMOVED


def test_more_instances_are_added_ones(repository: Repository) -> None:
    counted = volume("a", 10).replace("{\n", "{\n  count = %d\n", 1)
    repository.commit({"main.tf": PROVIDER + counted % 3})
    repository.write({"main.tf": PROVIDER + counted % 5})
    (added,) = repository.changes().values()
    assert added.action == Action.ADDED
    assert added.head is not None
    assert added.head.resource.instances == ("aws_ebs_volume.a[3]", "aws_ebs_volume.a[4]")
    assert added.delta.expected == 2


def test_what_shares_a_tier_with_a_changed_sibling_is_unchanged(repository: Repository) -> None:
    table = (
        'resource "aws_dynamodb_table" "%s" {\n  name = "%s"\n  hash_key = "k"\n'
        '  billing_mode = "PAY_PER_REQUEST"\n}\n'
    )
    usage = "resource_usage:\n" + "".join(
        f"  aws_dynamodb_table.{name}: {{storage_gb: {size}}}\n"
        for name, size in (("a", 20), ("b", 20))
    )
    repository.commit({"main.tf": PROVIDER + table % ("a", "a"), "finops-usage.yml": usage})
    repository.write({"main.tf": PROVIDER + table % ("a", "a") + table % ("b", "b")})
    diff = repository.judged().diff
    actions = {one.shown.resource.address: one.action for p in diff.projects for one in p.resources}
    assert actions == {
        "aws_dynamodb_table.a": Action.UNCHANGED,
        "aws_dynamodb_table.b": Action.ADDED,
    }
    # 40 GB of which 25 are free: 15 x 0.25; alone a's 20 were free
    assert diff.delta.expected == D("3.75")
    (shared,) = diff.projects[0].shared_tiers
    assert shared.delta.expected == D("1.875")


def test_what_loses_its_price_is_no_saving(repository: Repository) -> None:
    instance = 'resource "aws_instance" "a" {\n  instance_type = %s\n}\n'
    repository.commit({"main.tf": PROVIDER + instance % '"m5.large"'})
    repository.write({"main.tf": PROVIDER + 'variable "size" {}\n' + instance % "var.size"})
    (changed,) = repository.changes().values()
    assert changed.delta.expected == 0
    assert changed.gap is not None
    assert "var.size has no value" in changed.gap


def test_a_range_is_compared_end_by_end(repository: Repository) -> None:
    group = (
        'resource "aws_launch_template" "t" { instance_type = "m5.large" }\n'
        'resource "aws_autoscaling_group" "g" {\n  min_size = 1\n  max_size = %d\n'
        "  launch_template { id = aws_launch_template.t.id }\n}\n"
    )
    repository.commit({"main.tf": PROVIDER + group % 2})
    repository.write({"main.tf": PROVIDER + group % 8})
    (changed,) = repository.changes().values()
    assert (changed.delta.low, changed.delta.expected) == (0, 0)
    assert changed.delta.high > 400
    assert [reason.attribute for reason in changed.reasons] == ["max_size"]


def test_a_template_that_changes_is_named_as_the_reason(repository: Repository) -> None:
    group = (
        'resource "aws_launch_template" "t" { instance_type = "%s" }\n'
        'resource "aws_autoscaling_group" "g" {\n  min_size = 2\n  max_size = 2\n'
        "  launch_template { id = aws_launch_template.t.id }\n}\n"
    )
    repository.commit({"main.tf": PROVIDER + group % "m5.large"})
    repository.write({"main.tf": PROVIDER + group % "m5.xlarge"})
    changed = repository.changes()["aws_autoscaling_group.g"]
    assert changed.delta.expected == D("0.096") * 730 * 2
    assert [reason.attribute for reason in changed.reasons] == [
        "aws_launch_template.t.instance_type"
    ]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=4),
    st.lists(st.integers(1, 60), min_size=1, max_size=4),
)
def test_laws_of_a_delta(tmp_path: Path, before: list[int], after: list[int]) -> None:
    """Nothing between an estimate and itself; there and back is nothing; the delta is the
    difference of the totals."""

    def estimated(name: str, sizes: list[int]):  # type: ignore[no-untyped-def]
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        text = PROVIDER + "".join(volume(f"v{n}", size) for n, size in enumerate(sizes))
        (folder / "main.tf").write_text(text)
        return run(Request((str(folder),), date(2026, 11, 20), {}, (), CLEAN))

    one, other = estimated("one", before), estimated("two", after)
    assert compare(one, one).delta.expected == 0
    renamed = {one.projects[0].configuration.path: other.projects[0].configuration.path}
    there = compare(one, other, renamed)
    assert there.delta.expected == other.monthly.expected - one.monthly.expected


# ------------------------------------------------------------------------------------------- gates

POLICY = "version: 1\ncurrency: USD\nbudgets:\n- {name: all, monthly: %d}\n"


def test_the_policy_is_the_bases(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER, "finops-policy.yml": POLICY % 10})
    repository.write({"main.tf": PROVIDER + volume("a", 500), "finops-policy.yml": POLICY % 10_000})
    judged = repository.judged()
    assert judged.verdict.word == "fail"
    assert any("the base's holds" in note.message for note in judged.diff.diagnostics)


def test_a_new_policy_applies_and_is_announced(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER})
    repository.write({"main.tf": PROVIDER + volume("a", 500), "finops-policy.yml": POLICY % 10})
    judged = repository.judged()
    assert judged.verdict.word == "fail"
    assert any("is new in this change" in note.message for note in judged.diff.diagnostics)


def test_the_change_that_repairs_a_broken_policy_passes_with_a_warning(
    repository: Repository,
) -> None:
    repository.commit({"main.tf": PROVIDER, "finops-policy.yml": "version: 1\nbudget: []\n"})
    repository.write({"main.tf": PROVIDER + volume("a", 5)})
    with pytest.raises(BadConfig):
        repository.judged()
    repository.write({"finops-policy.yml": POLICY % 1000})
    assert repository.judged().verdict.word == "warn"


def test_a_broken_copy_in_the_head_does_not_stop_the_run(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER, "finops-policy.yml": POLICY % 1000})
    repository.write({"main.tf": PROVIDER + volume("a", 5), "finops-policy.yml": "nonsense: ["})
    judged = repository.judged()
    assert judged.verdict.word == "pass"
    assert any(note.code == "gate-broken" for note in judged.diff.diagnostics)


def test_a_price_book_of_the_change_does_not_count(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER})
    repository.write(
        {
            "main.tf": PROVIDER + volume("a", 100),
            "prices.yml": "version: 1\noverall: {percent_off: 99}\n",
        }
    )
    assert repository.judged().diff.delta.expected == 10


# ------------------------------------------------------------------------------------ hostile git


def test_nothing_that_the_configuration_names_is_run(
    repository: Repository, tmp_path: Path
) -> None:
    ran = tmp_path / "ran"
    script = tmp_path / "evil.sh"
    script.write_text(f"#!/bin/sh\ntouch '{ran}'\ncat\n")
    script.chmod(0o755)
    repository.commit(
        {
            "main.tf": PROVIDER + volume("a", 10),
            ".gitattributes": "*.tf filter=evil diff=evil\n",
        }
    )
    for name in ("core.fsmonitor", "core.sshCommand", "diff.external", "filter.evil.clean", "filter.evil.smudge",
                 "filter.evil.process", "diff.evil.textconv", "diff.evil.command", "core.pager", "core.askPass",
                 "credential.helper", "core.alternateRefsCommand", "uploadpack.packObjectsHook"):  # fmt: skip
        repository.git("config", name, str(script))
    hooks = repository.root / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    (repository.root / "main.tf").write_text(PROVIDER + volume("a", 20))
    assert repository.judged().diff.delta.expected == 1
    assert repository.judged(None, staged=True).diff.delta.expected == 0
    assert not ran.exists()


def test_links_submodules_and_pointers_end_inside_the_tree(
    repository: Repository, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.tf"
    secret.write_text(volume("secret", 1000))
    repository.commit({"main.tf": PROVIDER, "real/v.tf": volume("linked", 10)})
    try:
        (repository.root / "outside.tf").symlink_to(secret)
        (repository.root / "inside.tf").symlink_to("real/v.tf")
    except OSError:
        pytest.skip("no symbolic links here")
    repository.write(
        {"big.tf": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n"}
    )
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "links")
    diff = repository.judged("HEAD~1", "HEAD").diff
    addresses = {
        one.shown.resource.address for p in diff.projects if p.path == "." for one in p.resources
    }
    assert addresses == {"aws_ebs_volume.linked"}
    problems = " ".join(d.message for p in diff.head.projects for d in p.configuration.diagnostics)
    assert "LFS pointer" in problems


def test_revisions_that_are_options_are_refused(repository: Repository) -> None:
    repository.commit({"main.tf": PROVIDER})
    with pytest.raises(WrongArguments, match="no revision"):
        repository.judged("--output=/tmp/x")
    with pytest.raises(WrongArguments, match="there is no revision nowhere"):
        repository.judged("nowhere")


def test_an_empty_repository_and_none_at_all(repository: Repository, tmp_path: Path) -> None:
    with pytest.raises(WrongArguments):
        repository.judged()
    repository.commit({"README.md": "nothing\n"})
    with pytest.raises(NothingFound):
        repository.judged()
    (tmp_path / "plain").mkdir()
    with pytest.raises(WrongArguments, match="not in a git repository"):
        difference(
            Request((str(tmp_path / "plain"),), date(2026, 1, 1), {}, (), CLEAN), Named("HEAD")
        )


# ------------------------------------------------------------------------------------- the command


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    return lambda folder: monkeypatch.chdir(folder)


def test_two_saved_reports(
    repository: Repository, at: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    at(repository.root)
    for name, size in (("old", 100), ("new", 300)):
        repository.write({"main.tf": PROVIDER + volume("a", size)})
        assert main(["estimate", "--format", "json", "--out", f"{name}.json"]) == 0
    assert main(["diff", "old.json", "new.json", "--format", "json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert D(report["delta"]["monthly"]) == 20
    (row,) = [one for project in report["projects"] for one in project["resources"]]
    assert row["reasons"][0]["attribute"] == "size"
    assert main(["diff", "old.json", "old.json"]) == 0
    (repository.root / "bad.json").write_text("{}")
    assert main(["diff", "old.json", "bad.json"]) == 2


def test_exit_codes_of_diff(repository: Repository, at: Callable[[Path], None]) -> None:
    at(repository.root)
    repository.commit({"main.tf": PROVIDER, "finops-policy.yml": POLICY % 10})
    assert main(["diff", "--base", "HEAD"]) == 0
    repository.write({"main.tf": PROVIDER + volume("a", 500)})
    assert main(["diff", "--base", "HEAD"]) == 1
    assert main(["diff", "--base", "HEAD", "--policy", "none"]) == 0
    assert main(["diff", "--base", "nowhere"]) == 2
    assert main(["diff", "--staged", "--head", "HEAD"]) == 2


def test_what_stays_of_three_did_not_change(repository: Repository) -> None:
    gateways = 'resource "aws_nat_gateway" "n" {\n  count = %d\n}\n'
    repository.commit({"main.tf": PROVIDER + gateways % 3})
    repository.write({"main.tf": PROVIDER + gateways % 1})
    assert [one.action for one in repository.changes().values()] == [Action.REMOVED]
    assert repository.judged().diff.delta.expected == -2 * NAT
