"""Elasticsearch domains are OpenSearch domains by their old name.

https://aws.amazon.com/opensearch-service/pricing/
"""

from ..vocabulary import billed, like

RESOURCE = billed("aws_elasticsearch_domain", like("aws_opensearch_domain"))
