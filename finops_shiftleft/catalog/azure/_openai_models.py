"""How the price list spells the models of OpenAI, by where they are deployed.

https://azure.microsoft.com/pricing/details/azure-openai/
"""

ZONE = "Data Zone"
IN_OUT, LONG, SHORT = ("Inp", "Outp"), ("Input", "Output"), ("inp", "opt")
PLACES = {"Standard": "regional", "GlobalStandard": "global", "DataZoneStandard": "zone"}
GLBL = {"regional": "regnl", "global": "glbl", "zone": ZONE}
FULL = {"regional": "regional", "global": "global", "zone": ZONE}
SOLD = {  # model and version: words for what comes in and goes out, the name, and the places
    "gpt-35-turbo 0613": (LONG, "gpt-35-turbo-4k-{}-{}", {"regional": "regional"}),
    "gpt-35-turbo 1106": (LONG, "gpt-35-turbo-16K-1106 {}-{}", {"regional": "regional"}),
    "gpt-35-turbo 0125": (LONG, "gpt-35-turbo-16K-0125 {}-{}", {"regional": "regional"}),
    "gpt-35-turbo-16k": (LONG, "gpt-35-turbo-16k-{}-{}", {"regional": "regional"}),
    "gpt-4 turbo-2024-04-09 global": (IN_OUT, "gpt-4-turbo128K {}-{}", {"global": "glbl"}),
    "gpt-4 turbo-2024-04-09": (LONG, "gpt-4-turbo-128K {}-{}", {"regional": "regional"}),
    "gpt-4": (LONG, "gpt-4-8K-{}-{}", {"regional": "regional"}),
    "gpt-4-32k": (LONG, "gpt-4-32K-{}-{}", {"regional": "regional"}),
    "gpt-4o 2024-05-13": (LONG, "gpt 4o 0513 {} {}", FULL),
    "gpt-4o 2024-08-06 zone": (IN_OUT, "gpt 4o 0806 {} {}", {"zone": ZONE}),
    "gpt-4o 2024-08-06": (IN_OUT, "gpt-4o-0806-{}-{}", GLBL),
    "gpt-4o": (IN_OUT, "gpt 4o 1120 {} {}", GLBL),
    "gpt-4o-mini zone": (IN_OUT, "gpt 4o mini 0718 {} {}", {"zone": ZONE}),
    "gpt-4o-mini": (IN_OUT, "gpt-4o-mini-0718-{}-{}", GLBL),
    "gpt-4.1": (IN_OUT, "gpt 4.1 {} {}", GLBL),
    "gpt-4.1-mini": (IN_OUT, "gpt 4.1 mini {} {}", GLBL),
    "gpt-4.1-nano": (IN_OUT, "gpt 4.1 nano {} {}", GLBL),
    "gpt-5": (("Inpt", "outpt"), "GPT 5 {} {}", {"global": "Glbl", "zone": "DZone"}),
    "gpt-5-mini": (("Inpt", "outpt"), "GPT 5 Mini {} {}", {"global": "Glbl", "zone": "DZone"}),
    "gpt-5-nano": (("Inpt", "outpt"), "GPT 5 Nano {} {}", {"global": "Glbl", "zone": "DZone"}),
    "gpt-5-chat": (("Inpt", "outpt"), "GPT 5 Chat {} {}", {"global": "Glbl", "zone": "DZone"}),
    "gpt-5.1": (SHORT, "GPT 5.1 {} {}", {"global": "Gl", "zone": "Dz"}),
    "gpt-5.1-chat": (SHORT, "GPT 5.1 chat {} {}", {"global": "Gl", "zone": "Dz"}),
    "gpt-5.2": (SHORT, "GPT 5.2 {} {}", {"global": "Gl", "zone": "Dz"}),
    "o1": (IN_OUT, "o1 1217 {} {}", GLBL),
    "o1-mini": (("input", "output"), "o1 mini {} {}", GLBL),
    "o3": (IN_OUT, "o3 0416 {} {}", GLBL),
    "o3-mini": (("input", "output"), "o3 mini 0131 {} {}", GLBL),
    "o4-mini": (IN_OUT, "o4-mini 0416 {} {}", GLBL),
}
EMBEDDED = {
    "text-embedding-ada-002": ("embedding-ada-", "regional", "glbl", "datazone"),
    "text-embedding-3-small": ("text-embedding-3-small", "-regional", "-glbl", ""),
    "text-embedding-3-large": ("text-embedding-3-large", "-regional", "-glbl", ""),
}
SPOKEN = {"tts": "Speech-Text to Speech-", "tts-hd": "Speech-Text to Speech HD-"}
IMAGES = [  # on the bill, in the usage file, in the price list
    ("Images", "standard_1024_1024", "Standard LowRes"),
    ("Wide images", "standard_1024_1792", "Standard HighRes"),
    ("HD images", "hd_1024_1024", "HD LowRes"),
    ("Wide HD images", "hd_1024_1792", "HD HighRes"),
]
RESERVED = {
    "ProvisionedManaged": "Provisioned Managed Regional",
    "GlobalProvisionedManaged": "Provisioned Managed Global",
    "DataZoneProvisionedManaged": "Provisioned Managed Data Zone",
}


def sold(name: str, version: str, deployed: str) -> dict[str, str]:
    """A model of OpenAI is sold by its name, its version where prices differ, and its deployment:
    Standard, GlobalStandard or DataZoneStandard by the token, ...ProvisionedManaged by the unit."""
    if deployed in RESERVED:
        return {"mode": "units", "sku": RESERVED[deployed]}
    place = PLACES[deployed]
    if name in EMBEDDED:
        return {"mode": "embedding", "sku": embedding(name, place)}
    if name in SPOKEN:
        spelt = {"regional": "Regional", "global": "global"}[place]
        return {"mode": "speech", "sku": SPOKEN[name] + spelt}
    if name in ("whisper", "dall-e-3"):
        return {"mode": name}
    (came, went), template, places = spelling(f"{name} {version}", name, place)
    where = places[place]
    unit = "1M" if name.startswith("gpt-5") else "1K"
    return {
        "mode": unit,
        "input": template.format(came, where),
        "output": template.format(went, where),
    }


def spelling(versioned: str, name: str, place: str) -> tuple[tuple[str, str], str, dict[str, str]]:
    """The most particular entry: of this version in this place, of this version, of the model."""
    keys = (f"{versioned} {place}", versioned, f"{name} {place}", name)
    return next(SOLD[key] for key in keys if key in SOLD)


def embedding(name: str, place: str) -> str:
    """Embeddings by the data zone are spelt without hyphens."""
    head, regional, everywhere, zone = EMBEDDED[name]
    if place == "zone" and not zone:
        return f"{head.replace('-', ' ')} DZ"
    return head + {"regional": regional, "global": everywhere, "zone": zone}[place]
