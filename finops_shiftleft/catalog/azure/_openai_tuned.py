"""Models of OpenAI that are fine-tuned: tokens and hosting at prices of their own, and training by
the hour where the list still sells it so.

https://learn.microsoft.com/azure/ai-foundry/openai/how-to/fine-tuning-cost-management
"""

from ..vocabulary import Expr, Line, Part, by, derive, usage
from ..vocabulary.skus import Service

PLACES = {"Standard": "regional", "GlobalStandard": "global"}
SHORT = {"regional": "regnl", "global": "glbl"}
FIRST = ("gpt-35-turbo 0613", "gpt-35-turbo 1106", "gpt-35-turbo 0125")
FAMILY = ("gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano")
BASES = {
    "gpt-35-turbo 0613": "gpt-35-turbo4K-FT",
    "gpt-35-turbo 1106": "gpt-35-turbo16K-FT",
    "gpt-35-turbo 0125": "gpt-35-turbo16K-FT",
    "gpt-4o 2024-08-06": "gpt-4o-0806-FT",
    "gpt-4o-mini 2024-07-18": "gpt-4o-mini-0718-FT",
}
TRAINED = usage("monthly_fine_tuning_training_hours", "hours of fine-tuning each month")
HOSTED = usage("monthly_fine_tuning_hosting_hours", "hours that a tuned model is hosted")
INPUT = usage("monthly_fine_tuning_input_tokens", "tokens that come in to tuned models")
OUTPUT = usage("monthly_fine_tuning_output_tokens", "tokens that go out of tuned models")


def tuned(name: str, version: str, deployed: str) -> dict[str, str]:
    """Tuned models are sold by base model and place: in the region where they are, or globally."""
    place, base = PLACES.get(deployed), BASES.get(f"{name} {version}")
    if place is None or (base is None and name not in FAMILY):
        return {"mode": "never"}
    if base is None:
        words = {"input": "input", "output": "output", "hosting": "hosting"}
        return {"mode": "tuned", **{k: f"{name}-ft {w} {place}" for k, w in words.items()}}
    words = {"input": "Inp", "output": "Outp", "hosting": "Hstng", "training": "Trng"}
    mode = "trained" if f"{name} {version}" in FIRST else "tuned"
    return {"mode": mode, **{k: f"{base}-{w}-{SHORT[place]}" for k, w in words.items()}}


def fine_tuned(openai: Service, name: Expr, version: Expr, deployed: Expr) -> Part:
    """What tuning a model, hosting it and calling it costs, by the usage file."""
    sold = derive(name, version, deployed)(tuned)
    lines = [
        Line("Tuned model's input", INPUT, openai("Azure OpenAI", "1K", skuName=sold["input"])),
        Line("Tuned model's output", OUTPUT, openai("Azure OpenAI", "1K", skuName=sold["output"])),
        Line("Tuned model", HOSTED, openai("Azure OpenAI", "1 Hour", skuName=sold["hosting"])),
    ]
    training = openai("Azure OpenAI", "1 Hour", skuName=sold["training"])
    trained = [*lines, Line("Fine-tuning", TRAINED, training)]
    return by(sold["mode"], tuned=lines, trained=trained, never=())
