"""How fast a large list is read, and in how much memory: python benchmarks/update.py [MB]

The list has the form of EC2's: for each of many SKUs an on-demand price, and for what is used also
reservations. Most lines are taken over, more than in the real one.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from finops_shiftleft.model import Query
from finops_shiftleft.prices.layers import Updated
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.prices.update import ENDPOINTS, Told, Update, lists_of

SERVICE, REGION = "AmazonEC2", "eu-west-1"
LIST = f"offers/v1.0/aws/{SERVICE}/20261101/{REGION}/index"
COLUMNS = [
    "SKU", "OfferTermCode", "RateCode", "TermType", "PriceDescription", "EffectiveDate",
    "StartingRange", "EndingRange", "Unit", "PricePerUnit", "Currency", "RelatedTo",
    "LeaseContractLength", "PurchaseOption", "OfferingClass", "Product Family", "serviceCode",
    "Location", "Location Type", "Instance Type", "Current Generation", "Instance Family", "vCPU",
    "Physical Processor", "Clock Speed", "Memory", "Storage", "Network Performance",
    "Processor Architecture", "Tenancy", "Operating System", "License Model", "usageType",
    "operation", "CapacityStatus", "Dedicated EBS Throughput", "ECU",
    "Enhanced Networking Supported", "GPU Memory", "Intel AVX Available", "Intel AVX2 Available",
    "Intel Turbo Available", "Normalization Size Factor", "Pre Installed S/W",
    "Processor Features", "Region Code", "serviceName",
]  # fmt: skip
SYSTEMS = ("Linux", "Windows", "RHEL", "SUSE", "Red Hat Enterprise Linux with HA")
SOFTWARE = ("NA", "SQL Web", "SQL Std", "SQL Ent")
CAPACITY = ("Used", "UnusedCapacityReservation", "AllocatedCapacityReservation")
PAYMENTS = ("No Upfront", "Partial Upfront", "All Upfront")


def lines(size: int) -> int:
    """How many lines of the list make so many bytes; it is written to where we are."""
    path = Path(f"{LIST}.csv")
    path.parent.mkdir(parents=True)
    count = 0
    with path.open("w", encoding="utf-8") as file:
        file.write('"FormatVersion","v1.0"\n"Publication Date","2026-11-01T00:00:00Z"\n')
        file.write(",".join(f'"{name}"' for name in COLUMNS) + "\n")
        for kind in map("m{}.xlarge".format, itertools.count()):
            if file.tell() >= size:
                break
            for words in product(("Shared", "Dedicated"), SYSTEMS, SOFTWARE, CAPACITY):
                for row in rows(count, kind, *words):
                    file.write(",".join(f'"{row.get(name, "")}"' for name in COLUMNS) + "\n")
                    count += 1
    return count


def rows(
    number: int, kind: str, tenancy: str, system: str, software: str, capacity: str
) -> Iterator[dict[str, str]]:
    base = {
        "SKU": f"{number:016X}", "RateCode": f"{number:016X}.JRTCKXETXF.6YS6EN2CT7",
        "PriceDescription": f"$0.{number % 977} per {system} {kind} instance-hour",
        "EffectiveDate": "2026-11-01", "StartingRange": "0", "EndingRange": "Inf", "Unit": "Hrs",
        "Currency": "USD", "Product Family": "Compute Instance", "serviceCode": SERVICE,
        "Location": "EU (Ireland)", "Location Type": "AWS Region", "Instance Type": kind,
        "Current Generation": "Yes", "Instance Family": "General purpose", "vCPU": "4",
        "Physical Processor": "Intel Xeon Platinum 8175", "Memory": "16 GiB", "Storage": "EBS only",
        "Network Performance": "Up to 10 Gigabit", "Processor Architecture": "64-bit",
        "Tenancy": tenancy, "Operating System": system, "License Model": "No License required",
        "usageType": f"EU-BoxUsage:{kind}", "operation": f"RunInstances:{len(system):04d}",
        "CapacityStatus": capacity, "Pre Installed S/W": software, "Region Code": REGION,
        "Processor Features": "Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo",
        "serviceName": "Amazon Elastic Compute Cloud", "Normalization Size Factor": "8",
    }  # fmt: skip
    price = f"0.{number % 9_973:04d}000000"
    yield base | {"OfferTermCode": "JRTCKXETXF", "TermType": "OnDemand", "PricePerUnit": price}
    if capacity != "Used":
        return
    for years, payment, offering in product((1, 3), PAYMENTS, ("standard", "convertible")):
        term = {
            "OfferTermCode": f"{years}{payment[:2]}{offering[:3]}".upper(), "TermType": "Reserved",
            "LeaseContractLength": f"{years}yr", "PurchaseOption": payment,
            "OfferingClass": offering,
        }  # fmt: skip
        yield base | term | {"PricePerUnit": price}
        if payment != "No Upfront":
            fee = {"Unit": "Quantity", "StartingRange": "", "EndingRange": "", "PricePerUnit": "99"}
            yield base | term | fee


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


def measure(url: str, cache: Path) -> None:
    """In a process of its own: its memory is the update's."""
    told, ends, today = Told(), dict.fromkeys(ENDPOINTS, url), date(2026, 11, 22)
    start = perf_counter()
    with lists_of(cache, today, {}, ["aws"], ends, told.received) as lists:
        report = Update(lists, cache, today, Snapshot(), told=told).run(
            {("aws", SERVICE): (REGION,)}
        )
    seconds = perf_counter() - start
    assert not report.failures, report.failures
    mb = Path(f"{LIST}.csv").stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    (outcome,) = report.outcomes
    stored = sum(path.stat().st_size for path in cache.rglob("*.tsv.gz")) / 1e6
    print(
        f"{mb:.0f} MB in {seconds:.1f} s: {mb / seconds:.1f} MB/s, {peak:.0f} MB of memory at most"
    )
    print(f"{outcome.rows:,} rows stored in {stored:.1f} MB")
    where = {"instanceType": "m9.xlarge", "operatingSystem": "Linux", "tenancy": "Shared",
             "preInstalledSw": "NA"}  # fmt: skip
    query = Query("aws", SERVICE, "Compute Instance", "Hrs", REGION, "on_demand", where)
    start = perf_counter()
    Updated(cache).price(query)
    print(f"first lookup {(perf_counter() - start) * 1e3:.1f} ms")


def main(size: int) -> None:
    with TemporaryDirectory() as folder:
        os.chdir(folder)
        count = lines(size * 1_000_000)
        index = {"offers": {SERVICE: {"currentRegionIndexUrl": "/regions.json"}}}
        Path("offers/v1.0/aws/index.json").write_text(json.dumps(index))
        regions = {"regions": {REGION: {"currentVersionUrl": f"/{LIST}.json"}}}
        Path("regions.json").write_text(json.dumps(regions))
        Path("spot-advisor-data.json").write_text('{"spot_advisor": {}}')
        print(f"{count:,} lines")
        handler = partial(Quiet, directory=folder)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url = f"http://127.0.0.1:{server.server_address[1]}"
            command = [sys.executable, str(HERE), "--measure", url, f"{folder}/cache"]
            subprocess.run(command, check=True)
            server.shutdown()


HERE = Path(__file__).resolve()

if __name__ == "__main__":
    if "--measure" in sys.argv:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
