"""Where a module's `source` says that it is.

https://developer.hashicorp.com/terraform/language/modules/configuration

A text that reads as a registry address is one; of the others the shorthands of GitHub, Bitbucket
and of ssh are written out first, as Terraform does it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import NamedTuple, TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

from ....errors import BadInput

MAX_SOURCE = 2_048  # characters
PUBLIC = "registry.terraform.io"
FORGES = frozenset({"github.com", "bitbucket.org", "gitlab.com"})  # are no registries
ARCHIVES = {
    **dict.fromkeys(("tar.gz", "tgz"), "tar.gz"),
    **dict.fromkeys(("tar.bz2", "tbz2", "tar.tbz2"), "tar.bz2"),
    **dict.fromkeys(("tar.xz", "txz"), "tar.xz"),
    "zip": "zip",
    "tar": "tar",
}  # endings, longest first where one ends another

HOST = re.compile(r"(?:[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?\.)+[0-9A-Za-z-]+(?::[0-9]{1,5})?")
NAME = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z_-]{0,62}[0-9A-Za-z])?")
PROVIDER = re.compile(r"[0-9a-z]{1,64}")
USER = re.compile(r"[0-9A-Za-z_][0-9A-Za-z_.-]{0,63}|")
COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
FORCED = re.compile(r"([A-Za-z0-9]+)::(.+)", re.DOTALL)
SCP = re.compile(r"git@([^:/?#]+):/?(.+)", re.DOTALL)
WITHOUT = {
    "oci": "OCI registries are not supported yet",
    "hg": "Mercurial is not supported",
    "file": "files outside of the repository are not read",
    "git": "git:// is not encrypted",
    "http": "http:// is not encrypted",
}
BUCKETS = {".amazonaws.com/": "s3", "googleapis.com/": "gcs"}  # known by their hosts
INSTEAD = "Use a registry, git over https or ssh, or an https archive."


class Registry(NamedTuple):
    """A module of a registry. `subdir` is a folder in its package."""

    host: str
    namespace: str
    name: str
    provider: str
    subdir: str = ""

    @property
    def path(self) -> str:
        return f"{self.namespace}/{self.name}/{self.provider}"


class Git(NamedTuple):
    """A repository, by an https or ssh URL without its query. No `ref` is the default branch."""

    url: str
    ref: str = ""
    subdir: str = ""


class Download(NamedTuple):
    """An https URL: of an archive (`kind`), or of a page that says where the module is (""). The
    checksum is `type:hex`, as the address gave it."""

    url: str
    kind: str = ""
    checksum: str = ""
    subdir: str = ""


Address: TypeAlias = Registry | Git | Download


def is_local(source: str) -> bool:
    return source.startswith(("./", "../", ".\\", "..\\")) or source in (".", "..")


def address(source: str) -> Address:
    """Raises BadInput for what is no address of a remote module, or of a kind that is not read."""
    if len(source) > MAX_SOURCE:
        raise BadInput(f"a module source of more than {MAX_SOURCE:,} characters")
    if any(character <= " " or character == "\x7f" for character in source):
        raise BadInput("a module source with a space or a control character in it")
    return registry(source) or direct(source)


def called(source: str, constrained: bool) -> Address:
    """The address of a module call. Raises BadInput, also where a version is asked of what has
    none."""
    found = address(source)
    if constrained and not isinstance(found, Registry):
        raise BadInput(
            "only modules of a registry have a version", advice="a git source has `?ref=` for it"
        )
    return found


def registry(source: str) -> Registry | None:
    """[host/]namespace/name/provider[//subdir]"""
    package, subdir = split(source)
    parts = package.split("/")
    if len(parts) not in (3, 4):
        return None
    host = PUBLIC
    if len(parts) == 4:
        host = parts.pop(0).lower()
        if not HOST.fullmatch(host) or host in FORGES:
            return None
    namespace, name, provider = parts
    if not (NAME.fullmatch(namespace) and NAME.fullmatch(name) and PROVIDER.fullmatch(provider)):
        return None
    return Registry(host, namespace, name, provider, inside(subdir))


def resolved(base: str, source: str) -> str:
    """A source that may be relative to the URL that gave it."""
    if not source.startswith(("/", "./", "../")):
        return source
    text, mark, query = source.partition("?")
    package, slashes, subdir = text.partition("//")
    return urljoin(base, package) + slashes + subdir + mark + query


def split(source: str) -> tuple[str, str]:
    """The package and the folder in it, which `//` sets apart; a query belongs to the package."""
    text, mark, query = source.partition("?")
    start = text.find("://")
    at = text.find("//", start + 3 if start >= 0 else 0)
    if at < 0:
        return source, ""
    return text[:at] + mark + query, text[at + 2 :]


def inside(subdir: str) -> str:
    """A folder in a package, "" for its root. Raises BadInput for one that leaves it."""
    clean = posixpath.normpath(subdir.lstrip("/") or ".")
    if clean.startswith("../") or clean == ".." or "\\" in clean:
        raise BadInput(f"{subdir[:60]!r} leaves the module's package")
    return "" if clean == "." else clean


def direct(source: str) -> Address:
    """Everything that is not from a registry."""
    package, subdir = split(source)
    forced, text = force(package)
    text, more = written_out(text)
    own, text = force(text)
    subdir = inside(posixpath.join(more, subdir) if more else subdir)
    url = parsed(text, source)
    kind = forced or own or url.scheme
    reader = READERS.get("git" if kind == "ssh" else kind)
    if reader is None:
        raise BadInput(WITHOUT.get(kind, f"{kind}:: is no kind of module source"), advice=INSTEAD)
    return reader(url, subdir)


def force(text: str) -> tuple[str, str]:
    """git::URL: how it is to be fetched, and from where."""
    found = FORCED.fullmatch(text)
    return (found[1].lower(), found[2]) if found else ("", text)


def written_out(text: str) -> tuple[str, str]:
    """A shorthand as a URL, and the folder that it means: github.com/a/b/c is c in a/b."""
    for host in ("github.com", "bitbucket.org"):
        if text.startswith(f"{host}/"):
            return hosted(text, host)
    at_host = SCP.fullmatch(text)
    if at_host:
        return f"git::ssh://git@{at_host[1]}/{at_host[2]}", ""
    if "://" not in text.partition("?")[0]:
        for mark, kind in BUCKETS.items():
            if mark in text:
                return f"{kind}::https://{text}", ""
    return text, ""


def hosted(text: str, host: str) -> tuple[str, str]:
    path, mark, query = text.partition("?")
    parts = path.split("/")
    if len(parts) < 3 or not parts[1] or not parts[2]:
        raise BadInput(f"{host} addresses read {host}/owner/name")
    name = "/".join(parts[:3]) if host == "github.com" else path.rstrip("/")
    name = name if name.endswith(".git") else f"{name}.git"
    return f"git::https://{name}{mark}{query}", "/".join(parts[3:]) if host == "github.com" else ""


def parsed(text: str, source: str) -> SplitResult:
    """Raises BadInput for what has no scheme or no host."""
    try:
        url = urlsplit(text)
        named = bool(url.hostname) and url.port != 0
    except ValueError:
        raise BadInput(f"{shown(source)} is no address of a module", advice=INSTEAD) from None
    if not url.scheme or not (named or url.scheme in WITHOUT):
        raise BadInput(f"{shown(source)} is no address of a module", advice=INSTEAD)
    return url


# ------------------------------------------------------------------------------- the kinds of them


def of_git(url: SplitResult, subdir: str) -> Git:
    if url.scheme not in ("https", "ssh", "http"):
        reason = WITHOUT.get(url.scheme, f"git over {url.scheme} is not supported")
        raise BadInput(reason, advice=INSTEAD)
    query = dict(parse_qsl(url.query, keep_blank_values=True))
    if "sshkey" in query:
        raise BadInput("a key in a module source is not used", advice="add it to your ssh agent")
    user, at, host = url.netloc.rpartition("@")
    if url.scheme == "ssh" and not USER.fullmatch(user):
        raise BadInput(f"{user[:20]!r} is no name to log in with by ssh")
    target = f"{url.scheme}://{user}{at}{host.lower()}{url.path}"
    return Git(target, reference(query.get("ref", "")), subdir)


def reference(ref: str) -> str:
    """A branch, a tag or a commit. Raises BadInput for what git could take for something else."""
    odd = re.search(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|@\{|//", ref)
    if len(ref) > 255 or odd or ref.startswith(("-", "+", "/", ".")):
        raise BadInput(f"{ref[:60]!r} is no branch, tag or commit")
    return ref


def of_http(url: SplitResult, subdir: str) -> Download:
    query = parse_qsl(url.query, keep_blank_values=True)
    said = dict(query)
    kept = [(name, value) for name, value in query if name not in ("archive", "checksum")]
    target = url._replace(query=urlencode(kept, quote_via=quote), fragment="").geturl()
    return Download(
        target, archive(url.path, said.get("archive")), said.get("checksum", ""), subdir
    )


def archive(path: str, named: str | None) -> str:
    """The kind of an archive; "" for a page. `?archive=` wins over the name."""
    if named in ("false", "0"):
        return ""
    if named:
        if named not in ARCHIVES:
            raise BadInput(f"archives of the kind {named[:20]!r} are not read")
        return ARCHIVES[named]
    name = path.rpartition("/")[2].lower()
    return next((kind for ending, kind in ARCHIVES.items() if name.endswith(f".{ending}")), "")


def of_s3(url: SplitResult, subdir: str) -> Download:
    return bucket(of_http(url, subdir), "S3")


def of_gcs(url: SplitResult, subdir: str) -> Download:
    """The storage interface's own URL, or that of its files."""
    path = unquote(url.path)
    if (url.hostname or "").endswith("www.googleapis.com"):
        path = "/" + "/".join(path.split("/")[3:])  # /storage/v1/bucket/object
    there = url._replace(netloc="storage.googleapis.com", path=quote(path))
    return bucket(of_http(there, subdir), "Cloud Storage")


def bucket(found: Download, where: str) -> Download:
    if not found.kind:
        raise BadInput(
            f"a folder in {where} cannot be read without credentials", advice="Name an archive."
        )
    return found


READERS: dict[str, Callable[[SplitResult, str], Address]] = {
    "git": of_git,
    "https": of_http,
    "http": of_http,
    "s3": of_s3,
    "gcs": of_gcs,
}


# --------------------------------------------------------------------------------- what is printed


def shown(source: str) -> str:
    """A source for a message or a file's name: without its folder, query and password."""
    package = split(source)[0].partition("?")[0][:200]
    return re.sub(r"(?<=//)[^/]*@", "", package)


def target(url: str) -> str:
    """A URL without the login of https, which is nobody's to see."""
    parts = urlsplit(url)
    if parts.scheme == "ssh":
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
