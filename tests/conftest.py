"""No test reads what the user of this machine has fetched."""

from __future__ import annotations

import os

os.environ["FINOPS_SHIFTLEFT_CACHE"] = os.path.join(os.devnull, "no cache")  # noqa: PTH118
