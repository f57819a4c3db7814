"""Jobs that KEDA starts: their pods while they run.

https://keda.sh/docs/latest/reference/scaledjob-spec/
"""

from ..vocabulary import billed
from ._pods import pods

RESOURCE = billed("ScaledJob", *pods("spec.jobTargetRef.template.spec"))
