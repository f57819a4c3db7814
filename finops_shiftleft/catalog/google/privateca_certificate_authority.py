"""Certificate authorities: so much a month by tier; certificates are billed by their number.

https://cloud.google.com/certificate-authority-service/pricing
"""

from ..vocabulary import Line, billed, google, related

pool = related("pool", to="google_privateca_ca_pool")
TIER = pool.attr("tier").pick(ENTERPRISE="Enterprise", DEVOPS="DevOps")

fee = google("Certificate Authority Service")(
    "ApplicationServices", "mo", description=TIER + " CA monthly fee"
)
RESOURCE = billed("google_privateca_certificate_authority", Line("Authority", 1, fee))
