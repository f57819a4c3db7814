"""Jobs by the clock: their pods for the part of the month in which they run.

https://kubernetes.io/docs/concepts/workloads/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("CronJob", *pods("spec.jobTemplate.spec.template.spec"))
