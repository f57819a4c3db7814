"""Accounts of AI services: by the call, the hour and the character; or a commitment by the month.

https://azure.microsoft.com/pricing/details/cognitive-services/
OpenAI's models are on the bill of their deployments. Not expressed: disconnected containers, and
what else an account of all services (AIServices, CognitiveServices) can do.
"""

from ..vocabulary import attr, billed, by
from ._cognitive import DOCUMENTS, FACE, LANGUAGE, LUIS, SAFETY, SPEECH, TRANSLATED, VISION
from ._cognitive import called
from ._cognitive_commitments import LANGUAGE_COMMITMENTS, LUIS_COMMITMENTS, SPEECH_COMMITMENTS

speech = called("Azure Speech", SPEECH)
language = called("Azure Language", LANGUAGE)
vision = called("Azure Vision", VISION)
translator = called("Translator Text", TRANSLATED)
documents = called("Azure Document Intelligence", DOCUMENTS)
understanding = [*called("Language Understanding", LUIS), *LUIS_COMMITMENTS]
together = [*speech, *language, *vision, *translator, *documents]
kinds = by(
    attr("kind"),
    {"LUIS.Authoring": understanding},
    OpenAI=(),
    AIServices=together,
    CognitiveServices=together,
    SpeechServices=[*speech, *SPEECH_COMMITMENTS],
    TextAnalytics=[*language, *LANGUAGE_COMMITMENTS],
    LUIS=understanding,
    FormRecognizer=documents,
    ComputerVision=vision,
    Face=called("Azure Vision - Face", FACE),
    TextTranslation=translator,
    ContentSafety=called("Content Safety", SAFETY),
)
RESOURCE = billed("azurerm_cognitive_account", by(attr("sku_name"), F0=(), otherwise=kinds))
