"""App Engine's standard environment: so much an instance hour by class.

https://cloud.google.com/appengine/pricing
The list sells hours of F1 and B1; an F4 is four of them. The free hours of each day belong to the
project and are not deducted.
"""

from ..vocabulary import Line, attr, billed, first, given, google, starts, usage

HOURS = usage("instance_hrs", "hours of all instances each month")
SIZES = {"F1": 1, "F2": 2, "F4": 4, "F4_1G": 6, "B1": 1, "B2": 2, "B4": 4, "B4_1G": 6, "B8": 8}
MANUAL, BASIC = given("manual_scaling"), given("basic_scaling")
USUAL = MANUAL.pick({True: "B2", False: BASIC.pick({True: "B2", False: "F1"})})
CLASS = first(attr("instance_class"), USUAL)
FIXED = MANUAL.pick({True: attr("manual_scaling.instances", 1) * 730, False: HOURS})
NAME = CLASS.pick({name: "Backend" if name[0] == "B" else "Frontend" for name in SIZES})

hour = google("App Engine")("ApplicationServices", "h", description=starts(NAME + " Instances"))
RESOURCE = billed(
    "google_app_engine_standard_app_version",
    Line("Instance hours", CLASS.pick(SIZES) * first(HOURS, FIXED), hour),
)
