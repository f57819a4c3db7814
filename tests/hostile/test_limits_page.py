"""docs/limits.md tells every limit that is in the code, with its value."""

from __future__ import annotations

import limits


def test_the_page_is_what_the_code_says() -> None:
    assert limits.PAGE.read_text("utf-8") == limits.page(), (
        "python tests/hostile/limits.py writes it"
    )


def test_there_are_no_two_of_a_name_in_a_module() -> None:
    for there in limits.limits().values():
        names = [one.name for one in there]
        assert len(names) == len(set(names))


def test_what_reads_strangers_files_says_what_its_limits_are() -> None:
    """The unit stands beside each limit of a module that reads what others have written."""
    readers = ("trees", "git", "documents", "http", "text", "sources/", "config/", "formats/saved")
    silent = [
        f"{module}.{one.name}"
        for module, there in limits.limits().items()
        for one in there
        if module.startswith(readers) and not one.bounds
    ]
    assert not silent
