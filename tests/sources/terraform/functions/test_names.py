"""Which functions there are, and how they are declared."""

from __future__ import annotations

import json
import os
import shutil
import subprocess

import pytest
from world import NOWHERE

from finops_shiftleft.sources.terraform.functions import LAZY, NAMES, UnknownFunction, call
from finops_shiftleft.sources.terraform.types import Failure

TERRAFORM = shutil.which("terraform")


@pytest.mark.skipif(TERRAFORM is None, reason="terraform is not installed")
def test_there_are_all_that_terraform_has() -> None:
    assert TERRAFORM is not None
    listed = subprocess.run(
        [TERRAFORM, "metadata", "functions", "-json"],
        capture_output=True,
        check=True,
        env={**os.environ, "CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": os.devnull},
    )
    names = {
        name.removeprefix("core::") for name in json.loads(listed.stdout)["function_signatures"]
    }

    assert names == NAMES


def test_a_function_has_its_name_in_the_core_namespace_too() -> None:
    assert call("core::upper", ["a"], NOWHERE) == "A"


def test_a_name_that_is_nearly_right_is_helped_along() -> None:
    with pytest.raises(UnknownFunction) as failure:
        call("cidersubnet", [], NOWHERE)
    assert failure.value.message.startswith("there is no function cidersubnet(); did you mean cidr")


def test_a_name_like_no_other_gets_no_advice() -> None:
    with pytest.raises(UnknownFunction) as failure:
        call("qqqqqqqq", [], NOWHERE)
    assert failure.value.message == "there is no function qqqqqqqq()"


def test_try_and_can_are_not_called_with_values() -> None:
    assert {"try", "can"} == LAZY
    with pytest.raises(UnknownFunction):
        call("try", [1], NOWHERE)


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("upper", [], "upper() takes 1 arguments, 0 were given"),
        ("upper", ["a", "b"], "upper() takes 1 arguments, 2 were given"),
        ("lookup", [{}], "lookup() takes at least 2 arguments, 1 were given"),
        ("upper", [None], "argument 1 of upper() must not be null"),
        ("join", ["-", ["a"], None], "argument 3 of join() must not be null"),
        ("abs", ["x"], "argument 1 of abs(): a number is required"),
        ("sort", [[["a"]]], "argument 1 of sort(): element 0: string required, not tuple([string])"),
        ("file", ["a.txt"], "a.txt does not exist"),
        ("regex", ["(", "a"], 'the pattern "(" is not a regular expression: a group is not closed'),
        ("regex", ["(?=a)", "a"], 'the pattern "(?=a)" is not a regular expression: (? begins no group that RE2 has'),
        ("format", ["%d", "x"], "format(): %d: a number is required"),
        ("cidrhost", ["10.0.0.0", 1], '"10.0.0.0" is not a network such as 10.0.0.0/16'),
    ],
)  # fmt: skip
def test_a_refusal_says_what_was_wrong(name: str, arguments: list[object], message: str) -> None:
    with pytest.raises(Failure) as failure:
        call(name, arguments, NOWHERE)
    assert failure.value.message == message
