"""From the environment to the exit status: makes what the Action is given, and says what went
wrong."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path

from finops_shiftleft import __version__
from finops_shiftleft.errors import BUG, WRONG, FinopsError

from .action import action
from .checkout import Checkout
from .config import Config
from .hub import Hub
from .post import post
from .runner import HOSTS, Runner, command, say


def start(environment: Mapping[str, str], root: Path) -> int:
    """The exit status of the step; never raises."""
    try:
        config, runner = Config.of(environment), Runner.of(environment)
        hub = Hub(config, runner, {name: environment.get(name, "") for name in HOSTS})
        if config.mode == "post":
            return post(config, runner, hub)
        where = runner.workspace, runner.server, runner.repository
        return action(config, runner, hub, Checkout(*where, config.token, runner.environment))
    except FinopsError as error:
        command("error", str(error))
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)
        say("\n".join(f"{Path(one.filename).name}:{one.lineno} in {one.name}" for one in frames))
        said = f"{type(error).__name__}: {error}"
        command("error", f"a bug of finops-shiftleft {__version__}, please report it: {said}")
        return BUG
    return WRONG
