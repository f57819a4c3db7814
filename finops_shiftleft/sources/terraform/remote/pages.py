"""Web pages that say where a module is, and servers that say that a repository has moved."""

from __future__ import annotations

from html.parser import HTMLParser

from ....errors import BadInput, Unreachable
from ....http import plain
from .addresses import resolved
from .web import Web

MAX_PAGE = 1024 * 1024  # bytes
REFERENCES = "/info/refs"
SERVICE = "?service=git-upload-pack"


class Metas(HTMLParser):
    """The first `<meta name="terraform-get" content="...">` of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "meta" and said.get("name") == "terraform-get" and not self.found:
            self.found = said.get("content") or ""


def location(web: Web, url: str) -> str:
    """The module source that a page names. Raises Unreachable where it names none."""
    asked = f"{url}{'&' if '?' in url else '?'}terraform-get=1"
    reply = web.ask(asked, MAX_PAGE)
    found = reply.headers.get("X-Terraform-Get", "")
    if not found:
        metas = Metas()
        metas.feed(reply.body.decode(errors="replace"))
        found = metas.found
    if not found:
        raise Unreachable(f"{plain(url)} does not say where the module is")
    return resolved(url, str(found))


def moved(web: Web, url: str) -> str:
    """The URL behind the redirects of a git server. Raises BadInput where there are none."""
    reply = web.ask(f"{url}{REFERENCES}{SERVICE}", MAX_PAGE)
    base, found, _ = reply.url.partition(REFERENCES)
    if not found or base == url:
        raise BadInput(f"{plain(url)} redirects to what is no repository")
    return base
