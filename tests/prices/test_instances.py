"""What a machine type has inside."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from finops_shiftleft.errors import BadPrices
from finops_shiftleft.prices.instances import Specification, specification


def test_what_the_description_says(folder: Path) -> None:
    assert specification("aws", "G5.xlarge", folder) == Specification(
        vcpu=Decimal(4),
        memory_gib=Decimal(16),
        gpu_count=Decimal(1),
        gpu_model="A10G",
        gpu_memory_gib=Decimal("22.3515625"),
        arch="x86_64",
        local_storage_gb=Decimal(250),
        network="Up to 10 Gigabit",
    )


def test_what_it_leaves_open(folder: Path) -> None:
    found = specification("azure", "Standard_D2s_v5", folder)
    assert found == Specification(Decimal(2), Decimal(8), None, "", None, "", None, "")


def test_google_goes_by_one_name(folder: Path) -> None:
    assert specification("google", "n1-standard-1", folder)
    assert specification("gcp", "n1-standard-1", folder) is None


@pytest.mark.parametrize("name", ["m5.larg", "m5", "", "m5.large\t2", "instance_type"])
def test_a_type_that_is_not_listed(folder: Path, name: str) -> None:
    assert specification("aws", name, folder) is None


def test_a_file_that_cannot_be_read(folder: Path) -> None:
    (folder / "instances.tsv.gz").write_bytes(b"\x1f\x8b not really")
    with pytest.raises(BadPrices, match=r"instances\.tsv\.gz cannot be read"):
        specification("aws", "m5.large", folder)
