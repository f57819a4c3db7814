"""Objects that Terraform makes of a manifest: priced as their kind.

https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/manifest
https://registry.terraform.io/providers/gavinbunney/kubectl/latest/docs/resources/kubectl_manifest
"""

from ..vocabulary import billed
from ._kinds import Kind

RESOURCE = billed("Manifest", Kind())
