"""Whole-process wall time and peak memory of `estimate`, beside the start of an empty Python.

Modules are compiled before, as an installed package's are.

python benchmarks/process.py [--repeat 5]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

SIZES = ("t3.medium", "m5.large", "c5.xlarge", "r5.2xlarge", "t3.micro")
PROVIDER = 'provider "aws" {\n  region = "us-east-1"\n}\n'
CHILD = """
import sys, time
from finops_shiftleft.cli import main
code = main(sys.argv[1:])
peak = 0
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
except ImportError:
    pass
print(peak, file=sys.stderr)
sys.exit(code)
"""


def instance(number: int) -> str:
    """About 160 characters, every one another disk."""
    return f"""resource "aws_instance" "web_{number}" {{
  ami           = "ami-0123456789abcdef0"
  instance_type = "{SIZES[number % len(SIZES)]}"
  root_block_device {{
    volume_type = "gp3"
    volume_size = {20 + number % 400}
  }}
}}
"""


def literal(many: int) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        text = PROVIDER + "".join(map(instance, range(many)))
        (folder / "main.tf").write_text(text)

    return write


def modules(folder: Path) -> None:
    """300 calls of a module of seven resources, and some of the module's own."""
    inner = folder / "modules" / "service"
    inner.mkdir(parents=True)
    kinds = "".join(
        f"""resource "aws_cloudwatch_log_group" "log_{n}" {{
  name = "${{var.name}}-{n}"
}}
"""
        for n in range(4)
    )
    (inner / "main.tf").write_text(
        f"""variable "name" {{ type = string }}
variable "size" {{ type = string }}
variable "disk" {{ type = number }}
resource "aws_instance" "a" {{
  instance_type = var.size
  root_block_device {{
    volume_size = var.disk
    volume_type = "gp3"
  }}
}}
resource "aws_ebs_volume" "a" {{
  availability_zone = "us-east-1a"
  size              = var.disk
  type              = "gp3"
}}
resource "aws_sqs_queue" "a" {{ name = var.name }}
{kinds}"""
    )
    calls = "".join(
        f"""module "service_{n}" {{
  source = "./modules/service"
  name   = "service-{n}"
  size   = "{SIZES[n % len(SIZES)]}"
  disk   = {10 + n}
}}
"""
        for n in range(300)
    )
    (folder / "main.tf").write_text(PROVIDER + calls)


def counted(folder: Path) -> None:
    (folder / "main.tf").write_text(
        PROVIDER
        + 'resource "aws_instance" "a" {\n  count = 10000\n  instance_type = "t3.micro"\n}\n'
    )


CASES: dict[str, tuple[Callable[[Path], None], float]] = {
    "10 resources": (literal(10), 0.15),
    "500 resources": (literal(500), 0.25),
    "5,000 resources": (literal(5_000), 0.65),
    "300 modules of 7": (modules, 0.35),
    "count = 10,000": (counted, 0.2),
}


def once(folder: Path, compiled: str) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", CHILD, "estimate", str(folder)]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    seconds = time.perf_counter() - start
    assert done.returncode == 0, done.stderr
    return seconds, int(done.stderr.split()[-1]) / 1024


def measured(write: Callable[[Path], None], compiled: str, repeat: int) -> tuple[float, float]:
    """The least seconds and the most megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        runs = [once(Path(folder), compiled) for _ in range(repeat)]
    return min(run[0] for run in runs), max(run[1] for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    start = min(timed([sys.executable, "-c", "pass"]) for _ in range(repeat))
    print(f"{'':20} {'seconds':>8} {'aim':>6} {'x start of Python':>18} {'peak MB':>8}")
    with tempfile.TemporaryDirectory() as compiled:
        measured(literal(10), compiled, 1)  # compiles
        for name, (write, aim) in CASES.items():
            seconds, peak = measured(write, compiled, repeat)
            print(f"{name:20} {seconds:8.3f} {aim:6.2f} {seconds / start:18.1f} {peak:8.0f}")


def timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
