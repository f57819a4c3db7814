"""Which servers are asked: known or named ones, and at public addresses only."""

from __future__ import annotations

import ipaddress
import socket
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from forge import Forge
from hypothesis import given
from hypothesis import strategies as st

from finops_shiftleft import http
from finops_shiftleft.errors import BadInput, Unreachable
from finops_shiftleft.sources.terraform.remote import repositories
from finops_shiftleft.sources.terraform.remote.hosts import Hosts, public, server_of


@pytest.mark.parametrize(
    "url",
    [
        "https://registry.terraform.io/.well-known/terraform.json",
        "https://registry.opentofu.org",
        "https://GitHub.com:443/acme/net.git",
        "ssh://git@github.com/acme/net.git",
        "ssh://git@github.com:22/acme/net.git",
        "https://modules.acme.io/net.zip",
        "https://a.b.corp.example/net.zip",
        "https://git.acme.io:8443/net.git",
    ],
)
def test_known_and_named_hosts_may_be_asked(url: str) -> None:
    Hosts(["modules.ACME.io", "*.corp.example", "git.acme.io:8443"]).check(url)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("https://evil.example/a", "may not come from evil.example"),
        ("https://github.com.evil.example/a", "may not come from github.com.evil.example"),
        ("https://github.com@evil.example/a", "may not come from evil.example"),
        ("https://github.com:8443/a", "may not come from github.com:8443"),
        ("https://corp.example/a", "may not come from corp.example"),
        ("https://evilcorp.example/a", "may not come from evilcorp.example"),
        ("http://github.com/a", "not encrypted"),
        ("git://github.com/a", "not encrypted"),
        ("file:///etc/passwd", "not encrypted"),
        ("ssh://-oProxyCommand=x/a", "no name of a server"),
        ("https://127.0.0.1/a", "not a public address"),
        ("https://[::1]/a", "not a public address"),
        ("https://169.254.169.254/latest/meta-data", "not a public address"),
        ("https://[fd00:ec2::254]/latest/meta-data", "not a public address"),
    ],
)
def test_other_hosts_are_not_asked(url: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        Hosts(["*.corp.example"]).check(url)


def test_a_named_host_that_is_at_home_is_refused_by_its_address() -> None:
    hosts = Hosts(["localhost"])
    hosts.check("https://localhost/a")
    with pytest.raises(BadInput, match="localhost is at .*, which is not a public address"):
        hosts.addresses("https://localhost/a")


def test_only_the_program_can_vouch_for_a_server() -> None:
    hosts = Hosts(trusted={"127.0.0.1:8080"})
    hosts.check("http://127.0.0.1:8080/a")
    assert hosts.addresses("http://127.0.0.1:8080/a") == ["127.0.0.1"]
    with pytest.raises(BadInput):
        hosts.check("http://127.0.0.1:8081/a")
    with pytest.raises(BadInput):
        hosts.addresses("http://127.0.0.1:8081/a")


def test_a_name_that_nobody_knows() -> None:
    with pytest.raises(Unreachable, match=r"nowhere\.invalid cannot be found"):
        Hosts().addresses("https://nowhere.invalid/a")
    with pytest.raises(Unreachable, match="no name of a server"):
        Hosts().addresses(f"https://{'a' * 70}.example/a")


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "127.8.8.8",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00:ec2::254",
        "ff02::1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1",
        "::169.254.169.254",
        "not an address",
    ],
)
def test_addresses_that_are_not_public(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize("address", ["140.82.121.4", "8.8.8.8", "2606:4700::1111"])
def test_addresses_that_are_public(address: str) -> None:
    assert public(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_hidden_in_an_ipv6_one_is_judged_as_itself(
    inner: ipaddress.IPv4Address,
) -> None:
    hidden = [f"::ffff:{inner}", str(ipaddress.IPv6Address((0x64FF9B << 96) | int(inner)))]
    if not public(str(inner)):
        assert not any(map(public, hidden))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a full queue is answered")
@pytest.mark.parametrize("how", ["git::http://{}/net.git", "http://{}/net.zip", "{}/acme/net/x"])
def test_a_server_that_does_not_answer_is_waited_for_once(
    how: str, cache: Path, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "CONNECT", 0.4)
    monkeypatch.setattr(repositories, "CONNECT", 0.4)
    with socket.socket() as full, ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(2):  # its queue is full from now on
            caller = waiting.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(full.getsockname())
        host = f"127.0.0.1:{full.getsockname()[1]}"
        remote = forge.remote(cache, trusted={host})
        with pytest.raises(Unreachable, match="does not answer"):
            remote.find(how.format(host), None)
        start = time.monotonic()
        for name in "abc":
            with pytest.raises(Unreachable, match="does not answer"):
                remote.find(f"git::http://{host}/{name}.git", None)
        assert time.monotonic() - start < 0.4


def test_a_port_is_part_of_a_server_unless_it_is_the_schemes_own() -> None:
    assert server_of("https://user:word@H.io:443/a") == "h.io"
    assert server_of("https://h.io:8443/a") == "h.io:8443"
    assert server_of("ssh://git@h.io:22/a") == "h.io"
    assert server_of("https://[::1]:8443/a") == "[::1]:8443"
    assert server_of("https://h.io./a") == "h.io"
