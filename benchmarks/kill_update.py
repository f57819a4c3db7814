"""Kill an update again and again, and see that nothing is lost.

python benchmarks/kill_update.py [KILLS]

After each kill every list must be whole and every price one that was listed. It uses the loopback
server and the program of tests/prices.
"""

# ruff: noqa: E402 (the tests' helpers are found only then)

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "prices")]

import updating
import vendors
from loopback import Server, serving

from finops_shiftleft.model import Query
from finops_shiftleft.prices.folders import updated_file
from finops_shiftleft.prices.layers import Updated
from finops_shiftleft.prices.update import verified

LONGEST = 0.12  # seconds that an update lives; one of these three lists takes 0.03
ELB = vendors.list_path("AWSELB", "us-east-1", "csv")
QUERY = Query(
    "aws", "AWSELB", "Load Balancer-Application", "Hrs", "us-east-1", "on_demand",
    {"usagetype": "LoadBalancerUsage"},
)  # fmt: skip


def cell(rate: Decimal) -> str:
    return f'"Hrs","{rate:.10f}","USD","Load Balancer-Application"'


def killed(server: Server, cache: Path) -> None:
    """An update that is killed at a random moment, or has been by another."""
    command = [sys.executable, updating.__file__, server.url, str(cache), "1000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        time.sleep(random.uniform(0, LONGEST))
        process.kill()


def check(cache: Path, listed: list[Decimal], seen: Counter[str]) -> None:
    for (vendor, service), (region,) in updating.WANTED.items():
        path = updated_file(cache, vendor, service, region)
        if path.exists():
            assert verified(path) == updating.LISTS[service], path
    (tier,) = Updated(cache).price(QUERY).tiers
    assert tier.rate in listed, tier
    seen["the new price" if tier.rate == listed[-1] else "the price from before"] += 1


def main(kills: int) -> None:
    seen: Counter[str] = Counter()
    listed = [Decimal("0.0225")]
    with serving() as server, TemporaryDirectory() as folder:
        vendors.aws(server)
        vendors.azure(server)
        cache = Path(folder)
        for kill in range(kills):
            new = Decimal(kill + 1)
            server.change(ELB, cell(listed[-1]), cell(new))
            listed.append(new)
            killed(server, cache)
            check(cache, listed, seen)
        left = sum(1 for path in cache.rglob("*") if path.name.endswith((".new", ".rows")))
        told = ", ".join(f"{count} times {what}" for what, count in seen.items())
        print(f"{kills} kills: every list whole; {told}; {left} unfinished files left behind")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
