"""What a `diff` costs beside an `estimate` of the same 5,000 resources: spread over 50 roots, of
which one changed; and, the worst case, all in one file that changed.

python benchmarks/diff.py [--repeat 5]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from process import PROVIDER, instance, timed

PROGRAM = [sys.executable, "-m", "finops_shiftleft"]
GIT = ["git", "-c", "user.name=benchmark", "-c", "user.email=benchmark@example.org"]


def repository(root: Path, roots: int) -> None:
    """5,000 resources in so many roots, committed; then one of them changes."""
    each = 5_000 // roots
    for number in range(roots):
        folder = root / f"root{number}"
        folder.mkdir()
        text = "".join(instance(number * each + n) for n in range(each))
        (folder / "main.tf").write_text(PROVIDER + text)
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "before"]):
        subprocess.run([*GIT, *command], cwd=root, check=True)
    changed = root / "root0" / "main.tf"
    changed.write_text(changed.read_text().replace("t3.medium", "m5.large", 1))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    print(f"{'':26} {'estimate':>9} {'diff':>7} {'ratio':>6}")
    for roots in (50, 1):
        with tempfile.TemporaryDirectory() as folder:
            repository(Path(folder), roots)
            out = ["-q", "--out", f"{folder}/.out"]
            commands = (["estimate", folder, *out], ["diff", folder, "--base", "HEAD", *out])
            estimate, diff = (
                min(timed([*PROGRAM, *command]) for _ in range(repeat)) for command in commands
            )
        print(
            f"5,000 resources, {roots:2} roots   {estimate:9.2f} {diff:7.2f} {diff / estimate:6.2f}"
        )


if __name__ == "__main__":
    main()
