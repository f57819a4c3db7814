"""Gateways: a balancer of the cloud where their class buys one, or the Service of a proxy.

https://gateway-api.sigs.k8s.io/
On AWS they are taken to face inwards, which is what their controller does unless it is told.
"""

from ..vocabulary import billed
from ._fronts import LINES

RESOURCE = billed("Gateway", LINES)
