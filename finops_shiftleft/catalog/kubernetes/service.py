"""Services: those of type LoadBalancer have a balancer of the cloud; all others cost nothing.

https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
On AWS each has one of its own, on Azure all of a cluster share one, on Google each has a forwarding
rule of which the first five cost as much as one.
"""

from ..vocabulary import billed
from ._fronts import LINES

RESOURCE = billed("Service", LINES)
