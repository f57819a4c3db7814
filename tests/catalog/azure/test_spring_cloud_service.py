from __future__ import annotations

from collections.abc import Callable

import pytest

from finops_shiftleft.model import ResourceCost

Cost = Callable[..., ResourceCost]


@pytest.mark.parametrize(
    ("plan", "named"),
    [("", "Standard"), ('sku_name = "B0"', "Basic"), ('sku_tier = "Enterprise"', "Enterprise")],
)
def test_a_service_says_why_it_is_not_priced(cost_of: Cost, plan: str, named: str) -> None:
    code = f'resource "azurerm_spring_cloud_service" "a" {{\nlocation = "westeurope"\n{plan}\n}}'
    cost = cost_of(code, "azurerm_spring_cloud_service.a")
    assert cost.status == "unpriced"
    assert f"skuName {named}" in str(cost.reason)
