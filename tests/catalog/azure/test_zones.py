from __future__ import annotations

import pytest

from finops_shiftleft.catalog.azure._zones import zone_of


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("eastus", "Zone 1"),
        ("westeurope", "Zone 1"),
        ("southeastasia", "Zone 2"),
        ("australiacentral2", "Zone 2"),
        ("brazilsouth", "Zone 3"),
        ("southafricanorth", "Zone 3"),
        ("usgovvirginia", "US Gov Zone 1"),
    ],
)
def test_a_region_is_in_one_zone(region: str, zone: str) -> None:
    assert zone_of(region) == zone
