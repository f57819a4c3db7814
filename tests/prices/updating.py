"""An update in a process of its own, again and again, to be killed or run beside another one:

python updating.py URL CACHE ROUNDS [BYTES A FILE MAY HAVE]
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from finops_shiftleft.errors import FinopsError
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.prices.update import ENDPOINTS, Told, Update, lists_of

WANTED: dict[tuple[str, str], tuple[str, ...]] = {
    ("aws", "AWSELB"): ("us-east-1",),
    ("aws", "AWSDataTransfer"): ("eu-west-2",),
    ("azure", "Key Vault"): ("westeurope",),
}
LISTS = {"AWSELB": 12, "AWSDataTransfer": 5, "Key Vault": 14}
"""How many rows the list of each service has."""
TODAY = date(2026, 11, 22)


def main(url: str, cache: Path, rounds: int) -> None:
    told, ends = Told(), dict.fromkeys(ENDPOINTS, url)
    with lists_of(cache, TODAY, {}, ("aws", "azure"), ends, told.received) as lists:
        print("ready", flush=True)
        for _ in range(rounds):
            report = Update(lists, cache, TODAY, Snapshot(), True, told).run(WANTED)
            if report.failures:
                raise SystemExit("\n".join(report.failures))


if __name__ == "__main__":
    if len(sys.argv) > 4:
        import resource

        most = int(sys.argv[4])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
    except FinopsError as error:
        raise SystemExit(str(error)) from None
