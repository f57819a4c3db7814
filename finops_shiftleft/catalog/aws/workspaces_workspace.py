"""WorkSpaces: so much a month by compute type and volumes, or less and so much an hour of use.

https://aws.amazon.com/workspaces/pricing/
"""

from ..vocabulary import Line, attr, aws, billed, by, usage

PROPERTIES = "workspace_properties"
MODE = attr(f"{PROPERTIES}.running_mode", "ALWAYS_ON")
KINDS = {"VALUE": "Value", "STANDARD": "Standard", "PERFORMANCE": "Performance", "POWER": "Power"}
MORE = {
    "POWERPRO": "PowerPro",
    "GRAPHICS_G4DN": "Graphics.g4dn",
    "GRAPHICSPRO_G4DN": "GraphicsPro.g4dn",
}
BUNDLE = attr(f"{PROPERTIES}.compute_type_name", "STANDARD").pick({**KINDS, **MORE})
ROOT = "" + attr(f"{PROPERTIES}.root_volume_size_gib", 80) + " GB"
USER = "" + attr(f"{PROPERTIES}.user_volume_size_gib", 50) + " GB"
HOURS = usage("monthly_hrs", "hours that it is used each month")

desktop = aws("AmazonWorkSpaces").where(bundle=BUNDLE, rootVolume=ROOT, userVolume=USER)
family = "Enterprise Applications"
always = desktop(family, "Month", runningMode="AlwaysOn")
fee = desktop(family, "Month", runningMode="AutoStop")
hour = desktop(family, "Hour", runningMode="AutoStop")

RESOURCE = billed(
    "aws_workspaces_workspace",
    by(
        MODE,
        ALWAYS_ON=Line("Desktop", 1, always),
        AUTO_STOP=[Line("Desktop", 1, fee), Line("Hours of use", HOURS, hour)],
    ),
)
