from __future__ import annotations

from collections.abc import Callable

from finops_shiftleft.model import ResourceCost

Cost = Callable[..., ResourceCost]


def test_a_certificate_says_why_it_is_not_priced(cost_of: Cost) -> None:
    code = 'resource "google_certificate_manager_certificate" "a" {\n  name = "shop"\n}'
    cost = cost_of(code, "google_certificate_manager_certificate.a")
    assert cost.status == "unpriced"
    assert cost.reason == "no prices of service Certificate Manager"
