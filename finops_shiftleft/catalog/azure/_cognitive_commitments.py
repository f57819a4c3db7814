"""What can be committed to in AI services: tiers by the month, and what is used above them.

https://azure.microsoft.com/pricing/details/cognitive-services/
"""

from ..vocabulary import Line, Part, by, derive, usage
from ._cognitive import tools

HOURS = {2_000: "2K", 10_000: "10K", 50_000: "50K", 100_000: "100K"}
CHARACTERS = {80: "80M", 400: "400M", 2_000: "2000M", 4_000: "4000M"}
REQUESTS = {1: "1M", 5: "5M", 25: "25M"}
RECORDS = {1: "1M", 3: "3M", 10: "10M", 25: "25M"}
SUMMARIES = {3: "3M", 10: "10M"}
CONNECTED = "connected_container_"


def committed(
    product: str,
    title: str,
    keys: tuple[str, str],
    names: dict[int, str],
    overage: tuple[str, str],
) -> Part:
    """So much a month for a commitment, by the largest that is not above what the usage file says;
    and what is used above it. Keys are without "monthly_"; names are those of the price list."""
    unit, meter = overage

    def tier(amount: float) -> str:
        """A commitment is one of those that are sold."""
        return next((names[size] for size in sorted(names, reverse=True) if size <= amount), "")

    above = usage(f"monthly_{keys[1]}", f"{title}, above the commitment")
    modes: dict[str, list[Line]] = {"": []}
    for name in names.values():
        fee = tools(product, "1/Month", meterName=f"{name} Unit")
        more = tools(product, unit, meterName=f"{name} {meter}")
        modes[name] = [Line(f"{title}, committed", 1, fee), Line(f"{title}, above", above, more)]
    chosen = derive(usage(f"monthly_{keys[0]}", f"{title}: what is committed to", 0))(tier)
    return by(chosen, modes)


def millions(sizes: dict[int, str], template: str) -> dict[int, str]:
    """Sizes that are sold by the million, by the name that the price list has for each."""
    return {size * 10**6: template.format(name) for size, name in sizes.items()}


def speech(title: str, kind: str, place: str, names: dict[int, str], meter: str) -> Part:
    """Hours of speech to text, in Azure or in a container that is connected to it."""
    key = f"{place}commitment_speech_to_text_{kind}"
    keys = f"{key}_hrs", f"{key}_overage_hrs"
    return committed("Azure Speech", title, keys, names, ("1 Hour", meter))


def spoken(title: str, place: str, template: str) -> Part:
    """Characters that are spoken."""
    key = f"{place}commitment_text_to_speech_neural"
    keys = f"{key}_commitment_chars", f"{key}_overage_chars"
    over = ("1M", "Neural Text To Speech CT Overage Characters")
    return committed("Azure Speech", title, keys, millions(CHARACTERS, template), over)


def hours(template: str) -> dict[int, str]:
    return {size: template.format(name) for size, name in HOURS.items()}


def records(
    title: str, what: str, noun: str, product: str, sizes: dict[int, str], place: str, template: str
) -> Part:
    """Requests or records of language, in Azure or in a container."""
    key = f"{place}commitment_{what}"
    keys = f"{key}_{noun}", f"{key}_overage_{noun}"
    over = ("1K", "CT Overage Transactions")
    return committed(product, title, keys, millions(sizes, template), over)


STT, CUSTOM = "Speech To Text CT Overage", "Custom Speech To Text CT Overage"
CONTAINED = hours("Commit Tier Custom STT Connected {}")
CONTAINED |= {2_000: "Commitment Tier Custom Speech to Text Connected 2K"}
IN_AZURE = "Commitment Tier Speech to Text Azure {}"
HERE, ADDED = "Commitment Tier Custom Speech to Text Azure {}", "Commitment Tier STT AddOn "
VOICES = "Commitment Tier Neural Text to Speech Azure {}"
SPEECH_COMMITMENTS = [
    speech("Speech to text", "standard", "", hours(IN_AZURE), STT),
    speech("Custom speech to text", "custom", "", hours(HERE), CUSTOM),
    speech("Add-ons", "enhanced_add_ons", "", hours(ADDED + "Azure {}"), STT),
    spoken("Text to speech", "", VOICES),
    speech(
        "Contained speech to text",
        "standard",
        CONNECTED,
        hours("Commitment Tier Speech to Text Connected {}"),
        STT,
    ),
    speech("Contained custom speech to text", "custom", CONNECTED, CONTAINED, CUSTOM),
    speech("Contained add-ons", "enhanced_add_ons", CONNECTED, hours(ADDED + "Connected {}"), STT),
    spoken("Contained text to speech", CONNECTED, "Commit Tier Neural TTS Connected {}"),
]
IN, OUT = "Commitment Tier Azure {}", "Commitment Tier Connected {}"
LUIS, TEXT = "Language Understanding", "Azure Language"
TOLD = "Commitment Tier Summarization "
LUIS_COMMITMENTS = [
    records("Text requests", "luis_text", "requests", LUIS, REQUESTS, "", IN),
    records("Contained requests", "luis_text", "requests", LUIS, REQUESTS, CONNECTED, OUT),
]
ANALYTICS, SUMMARY = "language_text_analytics", "language_summarization"
LANGUAGE_COMMITMENTS = [
    records("Text analytics", ANALYTICS, "records", TEXT, RECORDS, "", IN),
    records("Summarization", SUMMARY, "records", TEXT, SUMMARIES, "", TOLD + "Azure {}"),
    records("Contained analytics", ANALYTICS, "records", TEXT, RECORDS, CONNECTED, OUT),
    records(
        "Contained summaries", SUMMARY, "records", TEXT, SUMMARIES, CONNECTED, TOLD + "Connected {}"
    ),
]
