"""What S3 counts in every storage class, and under which usage type it lists the price."""

from __future__ import annotations

from typing import NamedTuple


class Meter(NamedTuple):
    """A usage key below the name of the class, what it counts, and the row of the price list."""

    key: str
    counts: str
    unit: str
    usagetype: str
    operation: str | None = None  # where one usage type has several prices
    service: str = "AmazonS3"


Meters = tuple[Meter, ...]


def stored(code: str) -> Meter:
    return Meter("storage_gb", "GB stored", "GB-Mo", f"TimedStorage-{code}ByteHrs")


def tier(name: str, code: str) -> Meter:
    """Intelligent-Tiering moves objects between tiers of its own."""
    key, usagetype = name.replace(" ", "_"), f"TimedStorage-INT-{code}-ByteHrs"
    return Meter(f"{key}_storage_gb", f"GB in {name}", "GB-Mo", usagetype)


def writes(code: str) -> Meter:
    counts = "PUT, COPY, POST, LIST requests"
    return Meter("monthly_tier_1_requests", counts, "Requests", f"Requests-{code}Tier1")


def reads(code: str) -> Meter:
    counts = "GET, SELECT and other requests"
    return Meter("monthly_tier_2_requests", counts, "Requests", f"Requests-{code}Tier2")


def moved(usagetype: str, operation: str | None = None) -> Meter:
    key, counts = "monthly_lifecycle_transition_requests", "Objects moved in"
    return Meter(key, counts, "Requests", usagetype, operation)


SPEEDS = {"": "", "bulk": "Bulk-", "standard": "Std-", "expedited": "Exp-"}


def selected(code: str, how: str = "") -> Meters:
    """S3 Select, and that of the archive by its speed."""
    select = f"{how}_select" if how else "select"
    return tuple(
        Meter(
            f"monthly_{select}_data_{done}_gb",
            f"GB {done} by {select.replace('_', ' ')}",
            "GB",
            f"{SPEEDS[how]}Select-{done.capitalize()}-{code}Bytes",
        )
        for done in ("scanned", "returned")
    )


def retrieved(usagetype: str, how: str = "") -> Meter:
    key = f"monthly_{how}_data_retrieval_gb" if how else "monthly_data_retrieval_gb"
    return Meter(key, f"GB retrieved {how}".rstrip(), "GB", usagetype)


def restored(how: str, usagetype: str, operation: str | None = None) -> Meter:
    """Objects of an archive are asked for before they can be read."""
    key, counts = f"monthly_{how}_data_retrieval_requests", f"Objects restored {how}"
    return Meter(key, counts, "Requests", usagetype, operation)


def early(code: str) -> Meter:
    """A class is paid for its minimum of 30, 90 or 180 days."""
    return Meter("early_delete_gb", "GB deleted early", "GB-Mo", f"EarlyDelete-{code}")


def warm(code: str) -> Meters:
    """What the classes have in common from which objects are read at once."""
    return (stored(f"{code}-"), writes(f"{code}-"), reads(f"{code}-"), *selected(f"{code}-"))


def deep(meter: Meter) -> Meter:
    """Deep Archive has a price list of its own."""
    return meter._replace(service="AmazonS3GlacierDeepArchive")


WATCHED = Meter("monitored_objects", "Objects watched", "Objects", "Monitoring-Automation-INT")

CLASSES: dict[str, Meters] = {
    "standard": (stored(""), writes(""), reads(""), *selected("")),
    "intelligent_tiering": (
        tier("frequent access", "FA"),
        tier("infrequent access", "IA"),
        tier("archive instant access", "AIA"),
        tier("archive access", "AA"),
        tier("deep archive access", "DAA"),
        WATCHED,
        *warm("INT")[1:],
        moved("Requests-Tier4"),
        early("INT"),
    ),
    "standard_infrequent_access": (
        *warm("SIA"),
        moved("Requests-Tier4"),
        retrieved("Retrieval-SIA"),
        early("SIA"),
    ),
    "one_zone_infrequent_access": (
        *warm("ZIA"),
        moved("Requests-Tier4"),
        retrieved("Retrieval-ZIA"),
        early("ZIA"),
    ),
    "glacier_instant_retrieval": (
        *warm("GIR"),
        moved("Requests-GIR-Tier3"),
        retrieved("Retrieval-GIR"),
        early("GIR"),
    ),
    "glacier_flexible_retrieval": (
        stored("Glacier"),
        writes("GLACIER-")._replace(operation="PutObject"),
        reads("GLACIER-"),
        moved("Requests-Tier3", "S3-GlacierTransition"),
        *selected("", "standard"),
        *selected("", "bulk"),
        *selected("", "expedited"),
        restored("standard", "Requests-Tier3", "RestoreObject"),
        restored("expedited", "Requests-Tier6"),
        retrieved("Standard-Retrieval-Bytes", "standard"),
        retrieved("Expedited-Retrieval-Bytes", "expedited"),
        early("ByteHrs"),
    ),
    "glacier_deep_archive": (
        deep(stored("GDA-")),
        deep(writes("GDA-"))._replace(operation="PostObject"),
        reads("GDA-"),
        moved("Requests-Tier3", "S3-GDATransition"),
        deep(restored("standard", "Requests-GDA-Tier3")),
        deep(restored("bulk", "Requests-GDA-Tier5")),
        deep(retrieved("Standard-Retrieval-Bytes", "standard")),
        deep(retrieved("Bulk-Retrieval-Bytes", "bulk")),
        deep(early("GDA")),
    ),
}
