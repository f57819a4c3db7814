"""Deployments of OpenShift: their pods, as those of a Deployment.

https://docs.openshift.com/container-platform/latest/applications/deployments/what-deployments-are.html
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("DeploymentConfig", *pods())
