"""Services of Knative: their pods, as those of a Deployment.

https://knative.dev/docs/serving/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("Service.serving.knative.dev", *pods())
