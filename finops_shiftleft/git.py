"""What git knows of a repository, read without a checkout, a write, or running anything of its.

A clone's own configuration is hostile: it may name programs for nearly everything. So only
plumbing is called that runs no hook, filter, textconv or pager; what could start a program all the
same is switched off on the command line, which wins over any file; and no transport is allowed,
so that a missing object is missing and not fetched by surprise.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from .errors import BadInput, LimitExceeded, WrongArguments
from .trees import LINK as LINK
from .trees import MAX_FILE, Item, Listing
from .trees import MODULE as MODULE

WHOLE = "a partial clone lacks it: git fetch --refetch, or a full clone"
MOST_PATHS = 1_000_000  # of a tree
LONGEST = 120  # seconds of one command
LFS = b"version https://git-lfs.github.com/spec/v1"
SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.askPass=",
    "core.alternateRefsCommand=true",
    "credential.helper=",
    "diff.external=",
    "gc.auto=0",
    "maintenance.auto=false",
    "fetch.recurseSubmodules=false",
    "protocol.allow=never",
    "submodule.recurse=false",
    "uploadpack.packObjectsHook=",
)


class Git:
    """Git in one repository."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        kept = {k: v for k, v in environment.items() if not k.startswith("GIT_TRACE")}
        for name in (
            "GIT_EXTERNAL_DIFF",
            "GIT_SSH",
            "GIT_SSH_COMMAND",
            "GIT_ASKPASS",
            "GIT_PROXY_COMMAND",
        ):
            kept.pop(name, None)
        self.environment = {
            **{name: value for name, value in kept.items() if not secret(name)},
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_ALLOW_PROTOCOL": "",
            "GIT_NO_REPLACE_OBJECTS": "1",
            "GIT_ATTR_NOSYSTEM": "1",
            "LC_ALL": "C",
        }

    def command(self, *arguments: str) -> list[str]:
        settings = [part for setting in SETTINGS for part in ("-c", setting)]
        return ["git", "--no-pager", *settings, *arguments]

    def run(self, *arguments: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """A command to its end, whatever its exit code. Raises BadInput where git is missing, is
        too slow, or refuses to look at a repository of another owner."""
        try:
            done = subprocess.run(
                self.command(*arguments),
                cwd=self.folder,
                env=self.environment,
                input=data,
                stdin=subprocess.DEVNULL if data is None else None,
                capture_output=True,
                timeout=LONGEST,
                check=False,
            )
        except FileNotFoundError:
            raise BadInput("git is not installed", advice="diff reads the base from git") from None
        except subprocess.TimeoutExpired:
            raise LimitExceeded(f"git {arguments[0]} took longer than {LONGEST} s") from None
        said = done.stderr.decode(errors="replace")
        if "dubious ownership" in said:
            raise BadInput(
                "git refuses this repository: its folder belongs to another user",
                advice=f"git config --global --add safe.directory {self.folder.as_posix()}",
            )
        return done

    def text(self, *arguments: str) -> str | None:
        """What a command prints, without the last line feed; None where it fails."""
        done = self.run(*arguments)
        return (
            done.stdout.decode(errors="surrogateescape").rstrip("\n")
            if done.returncode == 0
            else None
        )

    def root(self) -> Path | None:
        """The top of the work tree around the folder; None outside of a repository."""
        found = self.text("rev-parse", "--show-toplevel")
        return Path(found) if found else None

    def remote(self) -> str | None:
        """Where the clone is from."""
        return self.text("config", "--get", "remote.origin.url")

    def commit(self, revision: str) -> str:
        """The id of a revision's commit. Raises WrongArguments where there is none."""
        if revision.startswith("-") or "\0" in revision:
            raise WrongArguments(f"{revision!r} is no revision")
        found = self.text(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
        if not found:
            raise WrongArguments(f"there is no revision {revision}", self.cure(revision))
        return found

    def unborn(self) -> bool:
        """Whether nothing is committed yet on the branch."""
        return not self.text("rev-parse", "--verify", "--quiet", "HEAD^{commit}")

    def empty(self) -> str:
        """The id of the tree without files, which git knows without keeping it."""
        return self.run("hash-object", "-t", "tree", "--stdin", data=b"").stdout.decode().strip()

    def cure(self, revision: str) -> str:
        if self.shallow():
            return (
                "this clone is shallow: fetch more of it "
                f"(git fetch --depth=200 origin {revision.removeprefix('origin/')}; "
                "in a workflow, fetch-depth: 2 or more for actions/checkout)"
            )
        return "git branch --all lists the branches; git fetch brings those of the server"

    def shallow(self) -> bool:
        return self.text("rev-parse", "--is-shallow-repository") == "true"

    def parents(self, commit: str) -> list[str]:
        """The parents as the commit names them, also those that a shallow clone lacks."""
        content = self.text("cat-file", "-p", commit) or ""
        lines = content.partition("\n\n")[0].splitlines()
        return [line.split()[1] for line in lines if line.startswith("parent ")]

    def tracks(self, path: str) -> bool:
        """Whether a path is in the index."""
        return (
            self.run("ls-files", "--error-unmatch", "--", f":(top,literal){path}").returncode == 0
        )

    def has(self, commit: str) -> bool:
        return self.run("cat-file", "-e", f"{commit}^{{commit}}").returncode == 0

    def merge_base(self, base: str, head: str) -> str:
        """Where two commits part. Raises BadInput where a shallow clone cannot know: its answer
        may be wrong, and not only missing."""
        if self.run("merge-base", "--is-ancestor", base, head).returncode == 0:
            return base
        if self.shallow():
            raise BadInput(
                "this clone is shallow, and the base is not an ancestor of the head: "
                "where the two part cannot be told",
                advice="git fetch --unshallow origin, or fetch-depth: 0 for "
                "actions/checkout; in a pull request's merge commit fetch-depth: 2 is enough",
            )
        found = self.text("merge-base", base, head)
        if not found:
            raise BadInput(f"{base[:12]} and {head[:12]} have no common history")
        return found


def secret(name: str) -> bool:
    """Variables that a child of ours has no use for."""
    words = ("TOKEN", "SECRET", "PASSWORD", "API_KEY")
    return name.upper().endswith("_PAT") or any(word in name.upper() for word in words)


class Blobs:
    """Objects by id, through one `git cat-file --batch`; each is read once."""

    def __init__(self, git: Git) -> None:
        self.git = git
        self.known: dict[str, bytes] = {}
        self.missing: set[str] = set()
        self.process: subprocess.Popen[bytes] | None = None

    def read(self, object_id: str) -> bytes:
        """Raises BadInput for an object that is not here, LimitExceeded for one too large."""
        if object_id not in self.known:
            self.known[object_id] = self.ask(object_id)
        return self.known[object_id]

    def ask(self, object_id: str) -> bytes:
        if self.process is None:
            self.process = subprocess.Popen(
                self.git.command("cat-file", "--batch"),
                cwd=self.git.folder,
                env=self.git.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{object_id}\n".encode())
        self.process.stdin.flush()
        head = self.process.stdout.readline().split()
        if len(head) != 3:
            self.missing.add(object_id)
            raise BadInput(f"object {object_id[:12]} is not in this clone", advice=WHOLE)
        size = int(head[2])
        content = self.process.stdout.read(size) if size <= MAX_FILE else self.skip(size)
        self.process.stdout.read(1)
        if size > MAX_FILE:
            raise LimitExceeded(f"object {object_id[:12]} is larger than {MAX_FILE:,} bytes")
        return content

    def skip(self, size: int) -> bytes:
        assert self.process is not None
        assert self.process.stdout is not None
        while size:
            size -= len(self.process.stdout.read(min(size, 1 << 20)))
        return b""

    def close(self) -> None:
        if self.process is not None and self.process.stdin and self.process.stdout:
            self.process.stdin.close()
            self.process.stdout.close()
            self.process.wait()
            self.process = None


class GitTree(Listing):
    """A revision, or the index, as a Tree."""

    def __init__(self, blobs: Blobs, revision: str | None) -> None:
        """`revision` None is the index: what is staged."""
        self.blobs, self.revision = blobs, revision
        super().__init__(staged(blobs.git) if revision is None else listed(blobs.git, revision))

    def content(self, item: Item) -> bytes:
        return self.blobs.read(item.object)

    def read(self, path: str, /) -> bytes:
        item = self.item(path)
        if item is None:
            raise BadInput(f"{path} cannot be read: it is not in {self.revision or 'the index'}")
        if item.mode == MODULE:
            raise BadInput(f"{path} is a submodule, which git does not keep with this repository")
        content = self.content(item)
        if content.startswith(LFS):
            raise BadInput(f"{path} is a Git LFS pointer: its content is elsewhere")
        return content


def listed(git: Git, revision: str) -> dict[str, Item]:
    """Every path of a revision."""
    done = git.run("ls-tree", "-r", "-z", "--full-tree", revision)
    if done.returncode:
        raise BadInput(
            f"the files of {revision[:12]} are not in this clone",
            advice=f"git fetch --depth=1 origin {revision}",
        )
    return parsed(([*head.split(), path] for head, path in records(done.stdout)), 2)


def staged(git: Git) -> dict[str, Item]:
    """Every path of the index; of a conflict our side."""
    done = git.run("ls-files", "--stage", "-z", "--full-name", ":/")
    if done.returncode:
        raise BadInput(f"the index cannot be read: {done.stderr.decode(errors='replace').strip()}")
    rows = ([*head.split(), path] for head, path in records(done.stdout))
    return parsed((row for row in rows if row[2] in (b"0", b"2")), 1)


def records(output: bytes) -> Iterable[tuple[bytes, bytes]]:
    for record in output.split(b"\0"):
        if record:
            head, _, path = record.partition(b"\t")
            yield head, path


def parsed(rows: Iterable[list[bytes]], column: int) -> dict[str, Item]:
    """Items by path; names are bytes, and not always UTF-8."""
    found: dict[str, Item] = {}
    for row in rows:
        if len(found) >= MOST_PATHS:
            raise LimitExceeded(f"more than {MOST_PATHS:,} files")
        found[os.fsdecode(row[3])] = Item(row[0].decode(), row[column].decode())
    return found


def blob_id(content: bytes, like: str) -> str:
    """The id that git gives a file's content, by the hash that another id was made with."""
    head = f"blob {len(content)}\0".encode()
    make = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return make(head + content).hexdigest()
