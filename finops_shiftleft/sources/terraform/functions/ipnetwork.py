"""IP network functions.

https://developer.hashicorp.com/terraform/language/functions/cidrhost and its neighbours
"""

from __future__ import annotations

from typing import NamedTuple

from ..scalars import Number, integer
from ..types import NUMBER, STRING, Failure, whole
from ..values import ListValue
from .signature import check_elements, function

MAX_NEW_BITS = 32  # Terraform's own bound on what cidrsubnets() may add


class Network(NamedTuple):
    """The lowest address, the bits that are fixed, and the bits of an address: 32 or 128."""

    first: int
    prefix: int
    bits: int

    @property
    def free(self) -> int:
        return self.bits - self.prefix

    def __str__(self) -> str:
        return f"{_spelled(self.first, self.bits)}/{self.prefix}"


def network_of(text: str) -> Network:
    from ipaddress import AddressValueError, IPv6Address

    address, slash, prefix = text.partition("/")
    if slash and prefix.isascii() and prefix.isdecimal() and len(prefix) <= 3:
        bits = 128 if ":" in address else 32
        try:
            value = int(IPv6Address(address)) if bits == 128 else _ipv4(address)
        except AddressValueError:
            value = None
        if value is not None and "%" not in address and int(prefix) <= bits:
            free = bits - int(prefix)
            return Network(value >> free << free, int(prefix), bits)
    raise Failure(f'"{text[:60]}" is not a network such as 10.0.0.0/16')


def _ipv4(address: str) -> int | None:
    """Terraform still takes octets with leading zeros, as decimals."""
    parts = address.split(".")
    if len(parts) != 4 or not all(
        part.isascii() and part.isdecimal() and len(part) < 20 and int(part) < 256 for part in parts
    ):
        return None
    return int.from_bytes(bytes(map(int, parts)), "big")


def _spelled(address: int, bits: int) -> str:
    from ipaddress import IPv4Address, IPv6Address

    if bits == 128 and address >> 32 != 0xFFFF:
        return str(IPv6Address(address))
    return str(IPv4Address(address & 0xFFFFFFFF))


@function(STRING, NUMBER)
def cidrhost(prefix: str, number: Number) -> str:
    """The address of a host; negative numbers count from the end."""
    network, host = network_of(prefix), integer(number)
    if not -(1 << network.free) <= host < 1 << network.free:
        raise Failure(f"the network {network} has no host number {host}")
    return _spelled(network.first + host % (1 << network.free), network.bits)


@function(STRING)
def cidrnetmask(prefix: str) -> str:
    network = network_of(prefix)
    if network.bits != 32:
        raise Failure("an IPv6 network has no netmask")
    return _spelled((1 << 32) - (1 << network.free), 32)


@function(STRING, NUMBER, NUMBER)
def cidrsubnet(prefix: str, new_bits: Number, number: Number) -> str:
    network, added, position = network_of(prefix), whole(new_bits), integer(number)
    if not 0 <= added <= network.free:
        raise Failure(f"{network} cannot be divided by {added} more bits")
    if not 0 <= position < 1 << added:
        raise Failure(f"{added} more bits do not number a subnet {position}")
    length = network.prefix + added
    return str(Network(network.first | position << network.bits - length, length, network.bits))


@function(STRING, rest=NUMBER)
def cidrsubnets(prefix: str, *new_bits: Number) -> ListValue:
    """One subnet behind the other, each of its own size. Terraform looks for the first behind the
    one before the network, so there has to be one."""
    network = network_of(prefix)
    check_elements(len(new_bits), "cidrsubnets")
    result = ListValue()
    if new_bits and not network.first:
        raise Failure("cidrsubnets() cannot divide a network that begins at the first address")
    following, end = network.first, network.first + (1 << network.free)
    for added in map(whole, new_bits):
        if not 1 <= added <= min(MAX_NEW_BITS, network.free):
            raise Failure(f"{network} cannot be divided by {added} more bits")
        size = 1 << network.free - added
        start = -(-following // size) * size
        following = start + size
        if following > end:
            raise Failure(f"{network} has no room left for another /{network.prefix + added}")
        result.append(str(Network(start, network.prefix + added, network.bits)))
    return result
