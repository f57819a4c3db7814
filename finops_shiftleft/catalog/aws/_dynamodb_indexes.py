"""What the secondary indexes of a DynamoDB table are provisioned for."""

from collections.abc import Mapping

Index = Mapping[str, int | str]


def read_units(indexes: list[Index]) -> int:
    """Provisioned, every global secondary index has read units of its own."""
    return sum(int(index.get("read_capacity", 0)) for index in indexes)


def write_units(indexes: list[Index]) -> int:
    """Provisioned, every global secondary index has write units of its own."""
    return sum(int(index.get("write_capacity", 0)) for index in indexes)
