"""What is priced, free or not supported."""

from __future__ import annotations

import pytest

from finops_shiftleft.cli import main


def test_types_and_how_many_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "google_pubsub_*"]) == 0
    *lines, empty, count = capsys.readouterr().out.splitlines()
    assert empty == ""
    priced = [line for line in lines if ": priced. " in line]
    free = [line for line in lines if ": free. " in line]
    assert priced
    assert free
    assert len(priced) + len(free) == len(lines)
    assert count == f"Google Cloud: {len(priced)} priced, {len(free)} free"


def test_a_type_that_nobody_knows(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resources", "acme_thing"]) == 0
    assert capsys.readouterr().out == "acme_thing: not supported\n"
