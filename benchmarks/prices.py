"""How long a price takes, and what the lists weigh: python benchmarks/prices.py"""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from time import perf_counter

from finops_shiftleft.errors import Gap
from finops_shiftleft.model import Match, Query
from finops_shiftleft.prices.snapshot import Snapshot, embedded

M5 = {"instanceType": "m5.large", "operatingSystem": "Linux", "tenancy": "Shared",
      "preInstalledSw": "NA", "capacitystatus": "Used"}  # fmt: skip
FAMILY = Match("starts", "Compute Instance")
EC2 = Query("aws", "AmazonEC2", FAMILY, "Hrs", "us-east-1", "on_demand", M5)
LINUX = {"armSkuName": "Standard_D2s_v5", "productName": Match("lacks", "Windows")}
VM = Query("azure", "Virtual Machines", None, "1 Hour", "westeurope", "on_demand", LINUX)
N2 = {"description": "N2 Instance Core", "usageType": "OnDemand"}
GCE = Query("google", "Compute Engine", "Compute", "h", "europe-west3", "on_demand", N2)
ROUNDS = 1_000


def ask(snapshot: Snapshot, query: Query) -> None:
    try:
        snapshot.price(query)
    except Gap as gap:
        print(f"    {gap}")


def milliseconds(snapshot: Snapshot, query: Query) -> float:
    start = perf_counter()
    ask(snapshot, query)
    return (perf_counter() - start) * 1_000


def cold() -> None:
    """In a process of its own: the import, then the first lookup."""
    print("cold process")
    for name, service in (("EC2", "AmazonEC2"), ("RDS", "AmazonRDS"), ("S3", "AmazonS3")):
        program = (
            "from time import perf_counter as now; start = now()\n"
            "from finops_shiftleft.model import Query\n"
            "model = now()\n"
            "from finops_shiftleft.prices.snapshot import Snapshot\n"
            "ready = now(); book = Snapshot(); where = {'instanceType': 'm5.large'}\n"
            f"query = Query('aws', '{service}', None, 'Hrs', 'us-east-1', 'on_demand', where)\n"
            f"book.list_of('aws', '{service}').table('us-east-1', 'on_demand').find(query)\n"
            "found = now()\n"
            "print(f'{(ready - model) * 1e3:5.1f} ms import,', end='')\n"
            "print(f'{(found - ready) * 1e3:5.1f} ms lookup')"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
        print(f"  {name:4} {done.stdout.decode().strip()}")


def warm() -> None:
    for name, query in (("EC2", EC2), ("VM", VM), ("GCE", GCE)):
        snapshot = Snapshot()
        first = milliseconds(snapshot, query)
        other = query._replace(where={**query.where, "nobody": ""})
        second = milliseconds(snapshot, other)
        start = perf_counter()
        for _ in range(ROUNDS):
            snapshot.price(query)
        again = (perf_counter() - start) / ROUNDS * 1e6
        print(f"{name:4} first {first:6.2f} ms, other row {second:6.3f} ms, again {again:5.2f} us")


def missing() -> None:
    for query in (EC2, VM):
        snapshot = Snapshot()
        for number in (1, 2):
            took = milliseconds(snapshot, query._replace(region=f"nowhere-{number}"))
            print(f"{query.service}, missing here, sought elsewhere: {took:6.1f} ms")


def memory() -> None:
    tracemalloc.start()
    snapshot = Snapshot()
    ask(snapshot, EC2)
    one = tracemalloc.get_traced_memory()[0]
    ask(snapshot, VM._replace(region="nowhere"))
    every = tracemalloc.get_traced_memory()[0]
    print(f"memory: {one / 1e6:.1f} MB for EC2 in us-east-1, {every / 1e6:.1f} MB after a search")


def sizes() -> None:
    files = [path.stat().st_size for path in embedded().rglob("*") if path.is_file()]
    rows = sum(a["rows"] for s in Snapshot().manifest["services"].values() for a in s.values())
    print(f"{rows:,} rows in {len(files)} files, {sum(files) / 1e6:.1f} MB")


if __name__ == "__main__":
    for part in (cold, warm, missing, memory, sizes):
        part()
