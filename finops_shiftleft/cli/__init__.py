"""The command line. Only the module of the command that is asked for is imported."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn, TextIO

from .. import __version__
from ..errors import BUG, INTERRUPTED, OK, WRONG, FinopsError

COMMANDS = {
    "estimate": "what the infrastructure code here costs a month",
    "diff": "what a change costs: a branch, what is staged, a plan, or two files",
    "explain": "every number of one resource, down to the price row",
    "resources": "which resource types are priced, free (and why) or not supported",
    "usage": "quantities that code does not tell: a file to fill in, and what its entries match",
    "policy": "budgets and rules: what they match here, and their schema",
    "comment": "publish a report on its pull request: github, gitlab, bitbucket, azure-repos",
    "hook": "what a commit or a push costs: for pre-commit, silent when nothing changes",
    "init": "write a policy file, a workflow and a hook configuration to start from",
    "prices": "the price lists: status, show, lock, update, build",
}
TERMINATING = ("SIGTERM", "SIGHUP")
TOOLS = "finops_shiftleft.sources.kubernetes.tools"
EPILOG = "finops-shiftleft COMMAND --help says more, with an example."


class Parser(argparse.ArgumentParser):
    """Says what is wrong on one line, and where to look."""

    def error(self, message: str) -> NoReturn:
        from ..text import terminal

        said = f"{self.prog}: {terminal(message)}\n{self.prog} --help says what there is"
        print(said, file=sys.stderr)
        raise SystemExit(WRONG)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code; never raises."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    own = arguments is None  # a process of its own
    if own:
        for name in TERMINATING:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), terminated)
    sys.stdout, sys.stderr = sys.stdout or nowhere(), sys.stderr or nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = done(given, own)
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader of our output went away
        code = OK
    except OSError as error:
        code = unwritten(error)
    else:
        return code
    rest = (1, 2) if own else ()  # what is not written yet goes to nobody
    for number in rest:
        os.dup2(os.open(os.devnull, os.O_WRONLY), number)
    return code


def done(given: Sequence[str], own: bool) -> int:
    """A command's exit code. Raises OSError where its output cannot be written. Where the process
    is our `own`, and so at its end, no program that we have started goes on."""
    try:
        parsed = parser(given).parse_args(given)
        code: int = parsed.run(parsed)
    except SystemExit as stop:
        if own:
            left_alone()
        return stop.code if isinstance(stop.code, int) else WRONG
    except FinopsError as error:
        from ..text import terminal_lines

        print(f"finops-shiftleft: {terminal_lines(str(error))}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        if own:
            left_alone()
        return INTERRUPTED
    except OSError:
        raise
    except Exception as error:
        from .crash import report

        report(error, given[:1])
        return BUG
    return code


def terminated(number: int, frame: object) -> NoReturn:
    """Ends as after Ctrl-C: what was begun is cleaned up."""
    raise SystemExit(128 + number)


def left_alone() -> None:
    """Ends the programs that we have started, so that nobody waits for them."""
    tools = sys.modules.get(TOOLS)
    if tools:
        tools.stop()


def unwritten(error: OSError) -> int:
    """Says what the system refuses: to write our output, or to show the folder that we are in."""
    from ..text import terminal

    place = f": {error.filename}" if error.filename else ""
    with suppress(OSError):
        print(f"finops-shiftleft: {terminal(f'{error.strerror}{place}')}", file=sys.stderr)
        sys.stderr.flush()
    return WRONG


def nowhere() -> TextIO:
    """For a stream that was closed before we began."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123


def parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the command that stands first; else with the names of all of them, and the
    options of the one that is named later."""
    top = Parser(
        prog="finops-shiftleft",
        description="What an infrastructure change costs, before it is deployed.",
        epilog=EPILOG,
    )
    top.add_argument("--version", action="version", version=f"finops-shiftleft {__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    wanted = next((one for one in given if one in COMMANDS), None)
    for name in [wanted] if wanted and wanted == given[0] else COMMANDS:
        if name == wanted:
            import_module(f".{name}", __name__).add(commands)
        else:
            commands.add_parser(name, help=COMMANDS[name])
    return top
