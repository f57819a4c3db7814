"""Over TLS: the certificate is that of the host's name, whatever address was connected to."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from forge import MODULE, Forge, forging, zipped
from loopback import Answer

from finops_shiftleft.errors import FinopsError, Unreachable

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of localhost, signed by itself, with its key."""
    path: Path = tmp_path_factory.mktemp("tls") / "localhost.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(path), "-out", str(path.with_suffix(".crt"))),
        ],
        check=True,
        capture_output=True,
    )
    with path.open("a") as file:
        file.write(path.with_suffix(".crt").read_text())
    return path


@pytest.fixture
def secure(tmp_path: Path, certificate: Path) -> Iterator[Forge]:
    with forging(tmp_path / "served", certificate) as servers:
        yield servers


def believing(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_suffix(".crt")))
    monkeypatch.delenv("GIT_SSL_CAINFO", raising=False)  # SSL_CERT_FILE is for git too
    return dict(os.environ)


def test_registry_archive_and_git_over_tls(
    secure: Forge, cache: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = believing(certificate, monkeypatch)
    secure.commit("net", {"main.tf": MODULE})
    secure.answers["/net.zip"] = Answer(zipped({"main.tf": MODULE}), "octet-stream")
    remote = secure.remote(cache, environment=environment)
    for source in (secure.source("net"), f"{secure.url}/net.zip"):
        assert remote.find(source, None).tree.read("main.tf") == MODULE.encode()


def test_a_certificate_that_nobody_vouches_for(secure: Forge, cache: Path) -> None:
    secure.commit("net", {"main.tf": MODULE})
    remote = secure.remote(cache)
    for source in (secure.source("net"), f"{secure.url}/net.zip"):
        with pytest.raises(Unreachable, match="certificate"):
            remote.find(source, None)
    assert secure.asked == []


def test_a_certificate_of_another_name(
    secure: Forge, cache: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = believing(certificate, monkeypatch)
    url = secure.url.replace("localhost", "127.0.0.1")
    remote = secure.remote(cache, environment=environment, trusted={url.partition("//")[2]})
    for source in (f"git::{url}/git/net/.git", f"{url}/net.zip"):
        with pytest.raises(FinopsError, match="certificate"):
            remote.find(source, None)
    assert secure.asked == []
