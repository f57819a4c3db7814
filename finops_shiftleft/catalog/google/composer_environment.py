"""Composer environments: so much an hour by size; what its workers compute is besides.

https://cloud.google.com/composer/pricing
Not expressed: compute of Composer 2 and 3, and its database, which the list sells by region.
"""

from ..vocabulary import Line, attr, billed, google, hours, starts

SIZES = {
    "ENVIRONMENT_SIZE_SMALL": "Small",
    "ENVIRONMENT_SIZE_MEDIUM": "Medium",
    "ENVIRONMENT_SIZE_LARGE": "Large",
    "ENVIRONMENT_SIZE_EXTRA_LARGE": "Extra Large",
}
SIZE = attr("config.environment_size", "ENVIRONMENT_SIZE_SMALL").pick(SIZES)

environment = google("Cloud Composer")(
    "ApplicationServices", "h", description=starts(SIZE + " Environment")
)
RESOURCE = billed("google_composer_environment", Line("Environment", hours, environment))
