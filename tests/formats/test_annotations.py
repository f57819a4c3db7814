"""Annotations as the runner of GitHub Actions reads them."""

from __future__ import annotations

import re

from between import Changed, Shown
from scenarios import VERDICT

from finops_shiftleft.model import Diff, PolicyResult, Verdict

COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.+)$")


def read(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Every line is a command: its name, its properties, its message."""
    found = []
    for line in text.splitlines():
        matched = COMMAND.match(line)
        assert matched, line
        properties = dict(part.split("=", 1) for part in matched[2].split(","))
        found.append((matched[1], properties, matched[3]))
    return found


def test_the_worst_stand_first_at_their_lines(everything: Diff, shown: Shown) -> None:
    found = read(shown("annotations", everything, verdict=VERDICT))
    assert [(name, said.get("file"), said.get("line")) for name, said, _ in found] == [
        ("error", "finops-policy.yml", "4"),
        ("warning", "main.tf", "2"),
        ("warning", "main.tf", "16"),
        ("warning", "main.tf", "11"),
        ("notice", "main.tf", "3"),
        ("notice", "main.tf", "5"),
        ("notice", None, None),
    ]
    assert found[0][1]["title"] == "Cost policy%3A prod"
    assert found[0][2].endswith("%0Akeep aws_instance.web at m5.large, or raise delta.monthly")
    assert found[-1][2].startswith("Cloud cost: +$102.20 a month ($111.10 → $213.30)")


def test_more_than_eight_are_counted(everything: Diff, shown: Shown) -> None:
    verdict = Verdict("fail", None, (PolicyResult("r", "error", "no"),) * 20)
    found = read(shown("annotations", everything, verdict=verdict))
    assert [name for name, _, _ in found] == ["error"] * 8 + ["notice"] * 2
    assert found[8][2] == "and 16 more in the summary"


def test_nothing_changed_is_one_notice(changed: Changed, shown: Shown) -> None:
    nat = 'resource "aws_nat_gateway" "a" {}\n'
    [(name, _, message)] = read(shown("annotations", changed(nat, nat)))
    assert (name, message) == ("notice", "Cloud cost: no change ($32.85 a month)")


def test_a_long_message_is_cut_to_what_the_runner_takes(everything: Diff, shown: Shown) -> None:
    long = "\n".join(["word " * 300] * 20)
    verdict = Verdict("fail", None, (PolicyResult("r", "error", long),))
    [(_, _, message), *_] = read(shown("annotations", everything, verdict=verdict))
    assert len(message.replace("%0A", "\n")) <= 4_096
