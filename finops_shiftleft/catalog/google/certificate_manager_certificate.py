"""Certificates of Certificate Manager: so much a month for each.

https://cloud.google.com/certificate-manager/pricing
The embedded list has no row of them; Google gives the first ones of an account for nothing.
"""

from ..vocabulary import Line, billed, google

month = google("Certificate Manager")("ApplicationServices", "mo", description="Certificates")
RESOURCE = billed(
    "google_certificate_manager_certificate", Line("Certificate", 1, month.at("global"))
)
