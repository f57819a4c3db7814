"""Which servers may be asked for modules, and at which addresses.

A pull request can write any host into a module's source. So a host must be known or be named in
finops.yml, and all addresses that its name stands for must be public ones: what is private, local
or a cloud's own is not asked on a stranger's word. The address that was checked is the one that is
connected to.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Collection, Iterable
from typing import TypeAlias
from urllib.parse import urlsplit

from ....errors import BadInput, Unreachable

KNOWN = frozenset(
    {
        "registry.terraform.io",
        "registry.opentofu.org",
        "app.terraform.io",
        "github.com",
        "codeload.github.com",
        "objects.githubusercontent.com",
        "release-assets.githubusercontent.com",
        "gitlab.com",
        "bitbucket.org",
    }
)
MAX_ADDRESSES = 2  # of a host that are tried when they do not answer
PORTS = {"https": 443, "ssh": 22, "http": 80}
NAME = re.compile(r"[0-9a-z](?:[0-9a-z.-]{0,252}[0-9a-z])?(?::[0-9]{1,5})?|\[[0-9a-f:.]+\]")
NOT_PUBLIC = tuple(
    map(ipaddress.ip_network, ("168.63.129.16/32", "192.0.0.0/24", "64:ff9b:1::/48"))
)  # which clouds answer their own machines at, or which older Pythons take for global
INSIDE_6 = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::/96"))

IP: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


class Hosts:
    """The hosts that may be asked: KNOWN ones and those that are named, `*.acme.io` for all below.

    `trusted` are servers (`127.0.0.1:8080`) that the program itself vouches for: they may be asked
    over http, and wherever they are. No file of a repository can add to them.
    """

    def __init__(self, named: Iterable[str] = (), trusted: Collection[str] = ()) -> None:
        self.names = KNOWN | {name.lower() for name in named}
        self.trusted = frozenset(trusted)
        self.silent: set[str] = set()
        self.listening: set[str] = set()

    def check(self, url: str) -> None:
        """Raises BadInput for a URL that must not be asked."""
        scheme, server = urlsplit(url).scheme, server_of(url)
        if server in self.trusted:
            return
        if scheme not in ("https", "ssh"):
            raise BadInput(f"{server} is asked over {scheme}, which is not encrypted")
        if not NAME.fullmatch(server):
            raise BadInput(f"{server[:60]!r} is no name of a server")
        if is_address(server) and not public(urlsplit(url).hostname or ""):
            raise BadInput(f"{server} is not a public address")
        labels = server.split(".")
        above = {"*." + ".".join(labels[count:]) for count in range(1, len(labels))}
        if server not in self.names and not above & self.names:
            raise BadInput(
                f"modules may not come from {server}",
                advice=f"if you trust it, name it in finops.yml: `modules: {{hosts: [{server}]}}`",
            )

    def addresses(self, url: str) -> list[str]:
        """The addresses behind a URL's host. Raises BadInput where one of them is not public, and
        Unreachable where there is none, or where nobody answers, as was found before."""
        if server_of(url) in self.silent:
            raise self.silence(url)
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or PORTS.get(parts.scheme, 0)
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as cause:
            reason = cause.strerror if isinstance(cause, OSError) else "it is no name of a server"
            raise Unreachable(f"{host} cannot be found: {reason}") from None
        found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
        if server_of(url) not in self.trusted:
            for each in found:
                if not public(each):
                    raise BadInput(f"{host} is at {each}, which is not a public address")
        return found

    def silence(self, url: str) -> Unreachable:
        """What there is to say of a server that does not answer; it is not waited for again."""
        server = server_of(url)
        self.silent.add(server)
        return Unreachable(f"{server} does not answer", "Is there a firewall or a proxy?")

    def knock(self, url: str, patience: float) -> None:
        """Raises Unreachable where no address of a host answers: programs that connect by
        themselves may wait much longer."""
        server, parts = server_of(url), urlsplit(url)
        if server in self.listening:
            return
        for address in self.addresses(url)[:MAX_ADDRESSES]:
            try:
                place = address, parts.port or PORTS[parts.scheme]
                socket.create_connection(place, patience).close()
            except TimeoutError:
                continue
            except OSError:
                pass  # which that program will say better
            self.listening.add(server)
            return
        raise self.silence(url)


def server_of(url: str) -> str:
    """The host of a URL, with its port where that is not its scheme's own."""
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    return host if parts.port in (None, PORTS.get(parts.scheme)) else f"{host}:{parts.port}"


def is_address(server: str) -> bool:
    """Whether it is an address itself, and no name."""
    return server.startswith("[") or server.partition(":")[0].replace(".", "").isdecimal()


def public(address: str) -> bool:
    """Whether everybody on the internet means the same server by an address, and none inside."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(
        each.is_global and not each.is_multicast and not any(each in net for net in NOT_PUBLIC)
        for each in (ip, *inside(ip))
    )


def inside(ip: IP) -> list[IP]:
    """The IPv4 addresses that an IPv6 address leads to."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    found: list[IP | None] = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    found += [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) for net in INSIDE_6 if ip in net]
    return [each for each in found if each is not None]
