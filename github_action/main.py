"""Entry of the Action: `python3 -I -X utf8 main.py`. Only this file touches the environment.

It must be read by any Python 3, to say which one it needs. With `-I` nothing is imported from the
working directory, which belongs to the pull request.
"""

import sys

if sys.version_info < (3, 11):
    print(
        "::error::finops-shiftleft needs Python 3.11 or newer: put actions/setup-python before it"
    )
    sys.exit(2)

import os
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEEDED = {"pyyaml": (6, 0), "httpx": (0, 27), "jsonschema": (4, 21)}
PATIENCE = 180  # seconds for pip


def main() -> int:
    sys.path.insert(0, str(ROOT))
    if not all(map(is_here, NEEDED)):
        sys.path.insert(1, str(installed()))
    from github_action.start import start

    return start(os.environ, ROOT)


def is_here(name: str) -> bool:
    """Whether this Python has the package, as new as it must be."""
    try:
        parts = version(name).split(".")[:2]
    except PackageNotFoundError:
        return False
    return all(part.isdecimal() for part in parts) and tuple(map(int, parts)) >= NEEDED[name]


def installed() -> Path:
    """A folder of the job with what requirements.txt names, held by hash."""
    home = Path(os.environ["RUNNER_TEMP"], "finops-shiftleft", "packages")
    wanted = Path(__file__).with_name("requirements.txt")
    if not home.exists():
        pip = [sys.executable, "-I", "-X", "utf8", "-m", "pip", "install", "--quiet"]
        held = ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check"]
        held += ["--root-user-action=ignore"]
        done = subprocess.run(
            [*pip, *held, "--target", str(home), "--requirement", str(wanted)],
            cwd=os.environ["RUNNER_TEMP"],
            env={k: v for k, v in os.environ.items() if "TOKEN" not in k and k[:7] != "FINOPS_"},
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode:
            print("::error::pip could not install what finops-shiftleft needs: see the lines above")
            sys.exit(2)
    return home


if __name__ == "__main__":
    sys.exit(main())
