"""Ingresses: a balancer of the cloud where their class buys one. A proxy in the cluster is billed
by its nodes and by its own Service.

https://kubernetes.io/docs/concepts/services-networking/ingress/
Not expressed: web application firewalls and Shield that annotations switch on.
"""

from ..vocabulary import billed
from ._fronts import LINES

RESOURCE = billed("Ingress", LINES)
