"""AI Search: search units, which are replicas times partitions, by the hour and tier.

https://azure.microsoft.com/pricing/details/search/
"""

from ..vocabulary import Line, attr, azure, billed, by, hours, usage

SKU = attr("sku")
UNITS = attr("replica_count", 1) * attr("partition_count", 1)
NAME = SKU.pick(
    basic="Basic",
    standard="Standard S1",
    standard2="Standard S2",
    standard3="Standard S3",
    storage_optimized_l1="Storage Optimized L1",
    storage_optimized_l2="Storage Optimized L2",
)
IMAGES = usage("monthly_images_extracted", "images taken out of documents each month")
QUERIES = usage("monthly_semantic_queries", "queries that are ranked by meaning each month")
RANKED = attr("semantic_search_sku", "").pick({"": 0}, free=0, standard=QUERIES)

search = azure("Azure Cognitive Search")
unit = search("Azure AI Search", "1 Hour", skuName=NAME, meterName=NAME + " Unit")
images = search("Azure AI Search", "1K", meterName="Document Cracking Image Extraction")
queries = search("Azure AI Search", "1K", meterName="Semantic Ranker queries")
paid = [
    Line("Search units", UNITS * hours, unit),
    Line("Image extraction", IMAGES, images),
    Line("Semantic ranker", RANKED, queries),
]
RESOURCE = billed("azurerm_search_service", by(SKU, free=(), otherwise=paid))
