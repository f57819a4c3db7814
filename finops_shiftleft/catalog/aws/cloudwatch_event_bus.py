"""EventBridge buses: events by the 64 KB published, archives by the GB, discovery by the 8 KB.

Events of AWS services are free; one event of up to 64 KB is one chunk.

https://aws.amazon.com/eventbridge/pricing/
"""

from ..vocabulary import Line, aws, billed, usage

CUSTOM = usage("monthly_custom_events", "events of your own published each month")
PARTNER = usage("monthly_third_party_events", "events of partners published each month")
ARCHIVED = usage("monthly_archive_processing_gb", "GB put into archives each month")
KEPT = usage("archive_storage_gb", "GB kept in archives")
DISCOVERED = usage("monthly_schema_discovery_events", "events searched for schemas each month")

events = aws("AWSEvents")
custom = events("EventBridge", "64K Chunks", eventType="Custom Event")
partner = events("EventBridge", "64K Chunks", eventType="Partner Event")
discovery = events("EventBridge", "8K Chunks", eventType="Discovery Event")
archived = events("CloudWatch Events", "GB", usagetype="ArchivedEvents-Bytes")
kept = events("CloudWatch Events", "GB-Mo", usagetype="TimedStorage-ByteHrs")

RESOURCE = billed(
    "aws_cloudwatch_event_bus",
    Line("Custom events", CUSTOM, custom),
    Line("Third-party events", PARTNER, partner),
    Line("Archive processing", ARCHIVED, archived),
    Line("Archive storage", KEPT, kept),
    Line("Schema discovery", DISCOVERED, discovery),
)
