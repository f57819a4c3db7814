"""No test reads what the user of this machine has fetched, and none fails where time is short."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

os.environ["FINOPS_SHIFTLEFT_CACHE"] = os.path.join(os.devnull, "no cache")  # noqa: PTH118

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
