"""Sources of modules are read as Terraform reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft.errors import BadInput
from finops_shiftleft.sources.terraform.remote.addresses import (
    Download,
    Git,
    Registry,
    address,
    called,
    shown,
)

PUBLIC = "registry.terraform.io"
SSH = "ssh://git@github.com/acme/net.git"


@pytest.mark.parametrize(
    ("source", "meaning"),
    [
        ("acme/net/aws", Registry(PUBLIC, "acme", "net", "aws")),
        ("acme/net/aws//modules/a/../b", Registry(PUBLIC, "acme", "net", "aws", "modules/b")),
        ("App.terraform.io/acme/net/aws", Registry("app.terraform.io", "acme", "net", "aws")),
        ("tf.acme.io:8443/acme/net/aws", Registry("tf.acme.io:8443", "acme", "net", "aws")),
        ("github.com/acme/net", Git("https://github.com/acme/net.git")),
        ("github.com/acme/net/aws", Git("https://github.com/acme/net.git", "", "aws")),
        ("github.com/acme/net.git//a?ref=v1", Git("https://github.com/acme/net.git", "v1", "a")),
        ("github.com/acme/net/a//b", Git("https://github.com/acme/net.git", "", "a/b")),
        ("bitbucket.org/acme/net//a", Git("https://bitbucket.org/acme/net.git", "", "a")),
        ("git@github.com:acme/net.git", Git(SSH)),
        ("git@github.com:acme/net.git//a?ref=main", Git(SSH, "main", "a")),
        ("git::git@github.com:acme/net.git?depth=1", Git(SSH)),
        ("git::ssh://git@github.com/acme/net.git", Git(SSH)),
        ("ssh://git@github.com/acme/net.git", Git(SSH)),
        ("git::https://h.io/a.git//m?ref=release/1", Git("https://h.io/a.git", "release/1", "m")),
        ("git::https://u:p@H.io/A.git", Git("https://u:p@h.io/A.git")),
        ("git::https://h.io/a.git///m", Git("https://h.io/a.git", "", "m")),
        ("https://h.io/net.zip", Download("https://h.io/net.zip", "zip")),
        ("https://h.io/n.tgz//a?x=1", Download("https://h.io/n.tgz?x=1", "tar.gz", "", "a")),
        ("https://h.io/n.tar.xz", Download("https://h.io/n.tar.xz", "tar.xz")),
        ("https://h.io/n.tar.bz2", Download("https://h.io/n.tar.bz2", "tar.bz2")),
        ("https://h.io/n?archive=tar.gz", Download("https://h.io/n", "tar.gz")),
        ("https://h.io/n.zip?archive=false", Download("https://h.io/n.zip")),
        ("https://h.io/n.zip?checksum=md5:0a", Download("https://h.io/n.zip", "zip", "md5:0a")),
        ("https://h.io/net", Download("https://h.io/net")),
        (
            "s3::https://s3-eu-west-1.amazonaws.com/b/n.zip",
            Download("https://s3-eu-west-1.amazonaws.com/b/n.zip", "zip"),
        ),
        (
            "b.s3.amazonaws.com/n.zip//a",
            Download("https://b.s3.amazonaws.com/n.zip", "zip", "", "a"),
        ),
        (
            "gcs::https://www.googleapis.com/storage/v1/b/n.zip",
            Download("https://storage.googleapis.com/b/n.zip", "zip"),
        ),
    ],
)
def test_a_source_says_where_a_module_is(source: str, meaning: object) -> None:
    assert address(source) == meaning


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("oci://ghcr.io/acme/net", "OCI registries are not supported"),
        ("hg::https://h.io/a", "Mercurial"),
        ("git://h.io/a.git", "not encrypted"),
        ("git::file:///srv/a.git", "files outside"),
        ("file:///srv/a", "files outside"),
        ("/srv/a", "no address"),
        ("acme/net", "no address"),
        ("gitlab.com/acme/net", "no address"),
        ("github.com/acme", "owner/name"),
        ("git::ssh://git@github.com:acme/net.git", "no address"),
        ("git::ssh://-oProxyCommand=reboot@h.io/a", "no name to log in"),
        ("git::https://h.io/a.git?ref=--upload-pack=reboot", "no branch"),
        ("git::https://h.io/a.git?ref=a..b", "no branch"),
        ("git::https://h.io/a.git?sshkey=QUJD", "a key in a module source"),
        ("ext::sh -c reboot", "space"),
        ("ext::https://h.io/a", "ext::"),
        ("acme/net/aws//../../etc", "leaves"),
        ("git::https://h.io/a.git//../b", "leaves"),
        ("https://h.io/a.zst?archive=tar.zst", "not read"),
        ("s3::https://s3.amazonaws.com/bucket/folder", "without credentials"),
        ("https://[h/a", "no address"),
        ("x" * 3_000, "more than"),
    ],
)
def test_what_cannot_be_fetched_is_refused_with_the_reason(source: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        address(source)


def test_only_a_registry_has_versions() -> None:
    assert called("acme/net/aws", constrained=True).namespace == "acme"
    with pytest.raises(BadInput, match="only modules of a registry"):
        called("github.com/acme/net", constrained=True)


def test_what_is_shown_of_a_source_holds_no_password() -> None:
    assert shown("git::https://u:p@ss@h.io/a.git//m?ref=x") == "git::https://h.io/a.git"
    assert shown("git@github.com:acme/net.git//m") == "git@github.com:acme/net.git"


@given(st.text(st.sampled_from("ab./:@?=-~\\%[]&#*git"), max_size=40))
def test_any_text_is_an_address_or_is_refused(source: str) -> None:
    try:
        found = address(source)
    except BadInput:
        return
    assert ".." not in found.subdir.split("/")
    if isinstance(found, Git):
        assert found.url.startswith(("https://", "ssh://", "http://"))
        assert not found.ref.startswith("-")
