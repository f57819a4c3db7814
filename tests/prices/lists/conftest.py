"""The lists of one vendor, read from the loopback server without a cache. One client for all tests,
because reading the certificates of the machine takes longer than a test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from finops_shiftleft.http import Client


@pytest.fixture(scope="session")
def web() -> Iterator[Client]:
    with Client(wait=lambda _: None) as client:
        yield client
