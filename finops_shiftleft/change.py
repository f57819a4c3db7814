"""The two sides of a change: which revisions they are, and which projects it touches."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .config.settings import Settings
from .errors import BadInput, FinopsError, OutsideRoot, WrongArguments
from .git import LINK, MODULE, WHOLE, Blobs, Git, GitTree, blob_id
from .pricing import LOCK_FILE, PRICES_FILE
from .reading import POLICY_FILE, SETTINGS_FILE, USAGE_FILES
from .records import record
from .sources.code import Code, Shared
from .sources.projects import Project
from .sources.terraform.packages import Modules
from .trees import Item, Tree, WorkingTree, join, parent

MOST_FILES = 200_000  # of a working tree
IDLE = (".md", ".lock.hcl", ".png", ".jpg", ".svg", ".gif", ".zip", ".tfstate", ".lock")
SKIPPED = frozenset({"node_modules", "vendor", "__pycache__"})
CODE = (".tf", ".tofu", ".tf.json", ".tofu.json", ".tfvars", ".tfvars.json")
DATA = (".yml", ".yaml", ".json", ".tpl", ".tftpl", ".tmpl", ".csv", ".toml")
OURS = frozenset({POLICY_FILE, PRICES_FILE, LOCK_FILE})  # which do not change what code costs
ALIKE = 0.5  # the share of equal files that makes one folder another's new name


@record
class Sides:
    """The trees of a change. `head_revision` is None for the working tree and the index."""

    root: Path
    base: GitTree
    head: Tree
    base_revision: str
    head_revision: str | None
    how: str

    def close(self) -> None:
        self.base.blobs.close()

    def complete(self) -> None:
        """Raises BadInput where a side is not whole: then nobody knows what the change is."""
        missing = len(self.base.blobs.missing)
        if missing:
            files = "a file" if missing == 1 else f"{missing:,} files"
            base = self.base_revision[:12]
            raise BadInput(f"{files} of {base} cannot be read here", advice=WHOLE)


class Named(NamedTuple):
    """How the sides of a change are asked for. `exact`: the base is the base itself, as an event
    of a forge names it, and not where it parts from the head."""

    base: str | None
    head: str | None = None
    staged: bool = False
    exact: bool = False


def sides(path: str, named: Named, environment: Mapping[str, str]) -> Sides:
    """The trees around a path. Raises WrongArguments for a revision that is not there, and BadInput
    where git cannot tell."""
    here = Path(path)
    nearest = next(one for one in (here, *here.absolute().parents) if one.is_dir())
    root = Git(nearest, environment).root()
    if root is None:
        raise WrongArguments(
            f"{path} is not in a git repository", "diff OLD.json NEW.json compares two reports"
        )
    git = Git(root, environment)
    if named.staged and named.base is None and git.unborn():
        base, head, how = git.empty(), "", "nothing is committed yet"
    else:
        head = git.commit(named.head or "HEAD")
        base, how = base_of(git, named, head, environment)
    blobs = Blobs(git)
    trees: Tree
    if named.head:
        trees = GitTree(blobs, head)
    else:
        trees = GitTree(blobs, None) if named.staged else WorkingTree(root)
    before = GitTree(blobs, base)
    folder = here.resolve().relative_to(root.resolve()).as_posix()
    if not here.is_dir() and not before.is_folder(folder) and not trees.is_folder(folder):
        blobs.close()
        raise WrongArguments(f"{path} is no folder, before the change or after it")
    return Sides(root, before, trees, base, head if named.head else None, how)


# -------------------------------------------------------------------------------------- the base

# What the continuous integration says that the target of a pull request is.
TARGETS = {
    "CI_MERGE_REQUEST_DIFF_BASE_SHA": "{}",
    "GITHUB_BASE_REF": "origin/{}",
    "BITBUCKET_PR_DESTINATION_BRANCH": "origin/{}",
    "SYSTEM_PULLREQUEST_TARGETBRANCHNAME": "origin/{}",
    "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "origin/{}",
}


def base_of(git: Git, named: Named, head: str, environment: Mapping[str, str]) -> tuple[str, str]:
    """The commit to compare with, and how it was found: the first parent of a forge's merge
    commit, else where the head and the base part."""
    if named.staged and named.base is None:
        return head, "what is committed"
    if named.exact and named.base:
        return git.commit(named.base), "what the event names"
    merged = git.parents(head)
    if is_merge_of_forge(environment) and len(merged) == 2 and not named.head:
        if git.has(merged[0]):
            return merged[0], "first parent of the merge"
        if named.base is None:
            raise WrongArguments(
                f"the base {merged[0][:12]} of this merge commit is not in the clone",
                "fetch-depth: 2 for actions/checkout, or git fetch --depth=1 origin " + merged[0],
            )
    wanted = named.base or target(git, environment)
    base = git.commit(wanted)
    found = git.merge_base(base, head)
    return found, wanted if found == base else f"where it parts from {wanted}"


def is_merge_of_forge(environment: Mapping[str, str]) -> bool:
    """Whether the checkout is the merge that a forge has made of a pull request."""
    return environment.get("GITHUB_EVENT_NAME") == "pull_request" or environment.get(
        "CI_MERGE_REQUEST_EVENT_TYPE", "detached"
    ) in ("merged_result", "merge_train")


def target(git: Git, environment: Mapping[str, str]) -> str:
    """The revision that a change goes to, where nobody names one."""
    for variable, form in TARGETS.items():
        value = environment.get(variable)
        if value:
            return form.format(value)
    for revision in ("origin/HEAD", "origin/main", "origin/master", "main", "master"):
        if git.text("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"):
            return revision
    raise WrongArguments("there is no branch to compare with", "name a revision: --base REV")


# ---------------------------------------------------------------------------------- what it touches


class Pair(NamedTuple):
    """A project on both sides, each None where it is not there."""

    base: Project | None
    head: Project | None
    touched: bool


@record
class Touched:
    """The projects of a change, and the code of both sides, parsed as far as it was looked at."""

    pairs: tuple[Pair, ...]
    base: Code
    head: Code
    renamed: Mapping[str, str]


def touched(
    there: Sides,
    folder: str,
    settings: tuple[Settings, Settings],
    modules: Modules | None = None,
) -> Touched:
    """The projects under a folder on both sides, each with its settings. Files that are the same
    are parsed once."""
    shared = Shared(there.base.blobs.git.remote, modules)
    sides = Code(there.base, settings[0], shared), Code(there.head, settings[1], shared)
    after, before = (list(code.projects(folder).projects) for code in reversed(sides))
    changed = frozenset(changed_paths(there))
    names = renames(before, after, there)
    befores = {(one.kind, names.get(one.path, one.path), one.environment): one for one in before}
    afters = {(one.kind, one.path, one.environment): one for one in after}
    homes = [
        code.folders(project)
        for code, some in zip(sides, (before, after), strict=True)
        for project in some
    ]
    everyone = has_strays(changed, {home for some in homes for home in some})
    pairs = []
    for key in dict.fromkeys([*afters, *befores]):
        base, head = befores.get(key), afters.get(key)
        own = everyone or base is None or head is None or base.path != head.path
        own = own or any(
            is_touched(code, project, changed)
            for code, project in zip(sides, (base, head), strict=True)
            if project
        )
        pairs.append(Pair(base, head, own))
    return Touched(tuple(pairs), *sides, names)


def changed_paths(there: Sides) -> Iterator[str]:
    """The paths whose content is not the same on both sides."""
    items = there.base.items
    if isinstance(there.head, GitTree):
        heads = there.head.items
        for path in {*items, *heads}:
            item = items.get(path)
            linked = item is not None and item.mode == LINK and behind(there.base, path)
            if item != heads.get(path) or (linked and linked != behind(there.head, path)):
                yield path
        return
    seen = set()
    for path in walk(there.head):
        seen.add(path)
        item = items.get(path)
        if item is not None and item.mode == LINK:
            item = behind(there.base, path)  # None: the link leads to a folder
        if item is None or not same(there.head, path, item.object, item.mode):
            yield path
    idle = (path for path, item in items.items() if skipped(path) or item.mode in (LINK, MODULE))
    yield from set(items) - seen - set(idle)


def behind(tree: GitTree, path: str) -> Item | None:
    """What a link leads to; None where that is no file of the tree."""
    try:
        return tree.item(path)
    except FinopsError:
        return None


def same(tree: Tree, path: str, object_id: str, mode: str) -> bool:
    if mode == MODULE:
        return True
    try:
        return blob_id(tree.read(path), object_id) == object_id
    except FinopsError:
        return False


def walk(tree: Tree) -> Iterator[str]:
    """The files of a working tree that an estimate could read."""
    waiting, seen, count = ["."], set[str](), 0
    while waiting and count < MOST_FILES:
        folder = waiting.pop()
        for entry in tree.names(folder):
            path = join(folder, entry.name)
            if skipped(path) or path in seen:
                continue
            seen.add(path)
            count += 1
            if entry.is_folder:
                waiting.append(path)
            elif entry.is_file:
                yield path


def skipped(path: str) -> bool:
    """Hidden, vendored, or of a kind that no estimate reads."""
    parts = path.split("/")
    hidden = any(part.startswith(".") or part in SKIPPED for part in parts)
    return hidden or path.lower().endswith(IDLE)


def is_touched(code: Code, project: Project, changed: Collection[str]) -> bool:
    """Whether a changed file lies in a folder of the project, or is one of its own files."""
    files = {*project.var_files, *USAGE_FILES, SETTINGS_FILE, project.given.get("usage")}
    folders = code.folders(project)
    if isinstance(code.tree, GitTree):  # a working tree is walked through its links
        folders = folders | set(resolved(code.tree, folders))
    return any(path in files or below(path, folders) for path in changed)


def resolved(tree: GitTree, folders: Iterable[str]) -> Iterator[str]:
    """Where folders stand that are reached through links."""
    for folder in folders:
        with suppress(OutsideRoot):
            yield tree.resolve(folder)


def below(path: str, folders: Collection[str]) -> bool:
    """Whether a path is one of the folders, or lies under it; the files of other projects that lie
    under a root's folder count too, which costs time and no truth."""
    while path not in folders:
        if path == ".":
            return False
        path = parent(path)
    return True


def has_strays(changed: Iterable[str], homes: Collection[str]) -> bool:
    """Whether a file changed that lies in no project and is no code: a configuration that some
    project may read from afar."""
    return any(
        not path.endswith(CODE) and not skipped(path) and not below(path, homes) and is_data(path)
        for path in changed
    )


def is_data(path: str) -> bool:
    return path not in OURS and path.endswith(DATA)


def renames(before: Iterable[Project], after: Iterable[Project], there: Sides) -> Mapping[str, str]:
    """Folders that went and came under another name: most of their files are the same."""
    olds = {one.path for one in before} - {one.path for one in after}
    news = {one.path for one in after} - {one.path for one in before}
    found: dict[str, str] = {}
    for new in sorted(news):
        files = contents(there.head, new, there)
        scores = {old: likeness(contents(there.base, old, there), files) for old in olds}
        best = max(scores, key=lambda old: (scores[old], old), default=None)
        if best is not None and scores[best] >= ALIKE:
            found[best] = new
            olds.discard(best)
    return found


def contents(tree: Tree, folder: str, there: Sides) -> dict[str, str]:
    """The code of a folder, by name and git's id of it."""
    like = next((item.object for item in there.base.items.values()), "")
    found = {}
    for entry in tree.names(folder):
        if entry.is_file and entry.name.endswith(CODE):
            try:
                found[entry.name] = blob_id(tree.read(join(folder, entry.name)), like)
            except FinopsError:
                continue
    return found


def likeness(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """The share of files that are the same, of all that either has."""
    every = {*one, *other}
    return sum(one.get(name) == other.get(name) for name in every) / len(every) if every else 0.0
