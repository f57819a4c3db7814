"""Module registries, by the protocol that Terraform speaks.

https://developer.hashicorp.com/terraform/internals/module-registry-protocol
https://developer.hashicorp.com/terraform/internals/remote-service-discovery
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urljoin

from ....errors import BadInput, Unreachable
from ....http import plain
from .addresses import Registry, resolved
from .web import Web

SERVICE = "modules.v1"
DISCOVERY = "/.well-known/terraform.json"
MAX_ANSWER = 8 * 1024 * 1024  # bytes
MAX_VERSIONS = 20_000  # of one module
NO_CONTENT = 204


class Registries:
    """Asks registries. Every method raises Unreachable, BadInput and LimitExceeded."""

    def __init__(self, web: Web) -> None:
        self.web = web

    def service(self, host: str) -> str:
        """Where a host's registry of modules is, with a slash at its end."""
        scheme = "http" if host in self.web.hosts.trusted else "https"
        url = f"{scheme}://{host}{DISCOVERY}"
        reply = self.web.ask(url, MAX_ANSWER)
        place = said(reply.body, url).get(SERVICE)
        if not isinstance(place, str):
            raise Unreachable(f"{host} is no registry of modules")
        found = urljoin(reply.url, place)
        return found if found.endswith("/") else f"{found}/"

    def versions(self, service: str, module: Registry) -> list[str]:
        """The versions of a module, as the registry lists them."""
        url = f"{service}{quote(module.path)}/versions"
        answer = said(self.web.ask(url, MAX_ANSWER).body, url)
        try:
            listed = answer["modules"][0]["versions"]
            found = [str(each["version"]) for each in listed[:MAX_VERSIONS]]
        except (LookupError, TypeError):
            raise Unreachable(f"{plain(url)} does not list versions") from None
        return found

    def location(self, service: str, module: Registry, version: str) -> str:
        """The source of one version: what the registry says instead of its own address."""
        url = f"{service}{quote(module.path)}/{quote(version)}/download"
        reply = self.web.ask(url, MAX_ANSWER)
        found: object = reply.headers.get("X-Terraform-Get", "")
        if reply.status != NO_CONTENT and reply.body.strip():
            found = said(reply.body, url).get("location") or found
        if not isinstance(found, str) or not found:
            raise Unreachable(f"{plain(url)} does not say where the module is")
        return resolved(url, found)


def said(body: bytes, url: str) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BadInput(f"{plain(url)} does not answer with a JSON object")
    return found
