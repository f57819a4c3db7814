"""Deployments of OpenAI's models: by the token, image, hour or character; or by provisioned units.

https://azure.microsoft.com/pricing/details/azure-openai/
Not expressed: batches, cached tokens, audio, tuning by the token, models of others.
"""

from ..vocabulary import Line, attr, billed, by, derive, first, hours, usage
from ._openai_models import IMAGES, sold
from ._openai_tuned import fine_tuned
from ._parents import part_of

DEPLOYED = first(attr("sku.name"), attr("scale.type"))
MODEL = attr("model.name"), attr("model.version", ""), DEPLOYED
BOUGHT = derive(*MODEL)(sold)
UNITS = first(attr("sku.capacity"), attr("scale.capacity"), 1)
INPUT = usage("monthly_language_input_tokens", "tokens that come in each month")
OUTPUT = usage("monthly_language_output_tokens", "tokens that go out each month")
SESSIONS = usage("monthly_code_interpreter_sessions", "sessions of the code interpreter")
EMBEDDED = usage("monthly_text_embedding_tokens", "tokens embedded each month")
CHARACTERS = usage("monthly_text_to_speech_characters", "characters spoken each month")
TRANSCRIBED = usage("monthly_text_to_speech_hours", "hours transcribed each month")

ACCOUNTS = ("azurerm_cognitive_account", "azurerm_ai_services", "azapi_resource")
azure = part_of("cognitive_account_id", "parent_id", to=ACCOUNTS)
openai = azure("Foundry Models")
session = openai("Azure OpenAI", "1", skuName="Code-Interpreter-global")
unit = openai("Azure OpenAI", "1/Hour", skuName=BOUGHT["sku"])
embedded = openai(None, "1K", skuName=BOUGHT["sku"])
spoken = openai("Azure OpenAI", "1M", skuName=BOUGHT["sku"])
transcribed = openai("Azure OpenAI", "1 Hour", skuName="Az-Speech-Whisper")


def tokens(per: str) -> list[Line]:
    """Tokens of a model that the list sells by the thousand or by the million."""
    return [
        Line("Input tokens", INPUT, openai(None, per, skuName=BOUGHT["input"])),
        Line("Output tokens", OUTPUT, openai(None, per, skuName=BOUGHT["output"])),
        Line("Code interpreter", SESSIONS, session),
    ]


drawn = [
    Line(
        label,
        usage(f"monthly_{key}_images", f"{label} each month"),
        openai("Azure OpenAI", "100", skuName=f"Az-Image-Dall-E-3 {kind}"),
    )
    for label, key, kind in IMAGES
]
RESOURCE = billed(
    "azurerm_cognitive_deployment",
    by(
        BOUGHT["mode"],
        {"1K": tokens("1K"), "1M": tokens("1M"), "dall-e-3": drawn},
        units=Line("Provisioned units", UNITS * hours, unit),
        embedding=Line("Tokens", EMBEDDED, embedded),
        speech=Line("Characters", CHARACTERS, spoken),
        whisper=Line("Transcription", TRANSCRIBED, transcribed),
    ),
    fine_tuned(openai, *MODEL),
)
