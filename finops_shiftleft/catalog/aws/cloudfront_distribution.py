"""CloudFront distributions: so much a GB and a request, by the part of the world that asks.

The key `us` stands for the United States, Mexico and Canada, `south_africa` for Africa and the
Middle East. Lambda@Edge and flat-rate plans are not on this page.
https://aws.amazon.com/cloudfront/pricing/pay-as-you-go/
"""

from ..vocabulary import Line, Part, Sku, attr, aws, billed, by, group, usage

cloudfront = aws("AmazonCloudFront")

# usage key -> how the price list calls these edge locations, and a region with Origin Shield there;
# all of them in one part of the world cost the same
PLACES = {
    "us": ("US", "us-east-1"),
    "europe": ("EU", "eu-west-1"),
    "south_africa": ("ZA", None),
    "south_america": ("SA", "sa-east-1"),
    "japan": ("JP", "ap-northeast-1"),
    "australia": ("AU", "ap-southeast-2"),
    "asia_pacific": ("AP", None),
    "india": ("IN", "ap-south-1"),
    "singapore": (None, "ap-southeast-1"),
    "south_korea": (None, "ap-northeast-2"),
}
TRANSFERS = (  # usage key, line, unit, usage type
    ("monthly_data_transfer_to_internet_gb", "GB to viewers", "GB", "DataTransfer-Out-Bytes"),
    ("monthly_data_transfer_to_origin_gb", "GB to the origin", "GB", "DataTransfer-Out-OBytes"),
    ("monthly_http_requests", "HTTP requests", "Requests", "Requests-Tier1"),
    ("monthly_https_requests", "HTTPS requests", "Requests", "Requests-Tier2-HTTPS"),
)


def everywhere(unit: str, usagetype: str) -> Sku:
    """Edge locations are in no region."""
    return cloudfront(None, unit, usagetype=usagetype).at("")


def edge(place: str, prefix: str) -> list[Part]:
    return [
        Line(label, usage(f"{key}.{place}", label), everywhere(unit, f"{prefix}-{usagetype}"))
        for key, label, unit, usagetype in TRANSFERS
    ]


def shield(place: str, region: str) -> Part:
    shielded = cloudfront("Request", "Requests", usagetype="Requests-OriginShield").at(region)
    requests = usage(f"monthly_shield_requests.{place}", "requests through Origin Shield")
    return Line("Origin Shield requests", requests, shielded)


def there(place: str, prefix: str | None, region: str | None) -> Part:
    transfers = edge(place, prefix) if prefix else []
    return group(place, *transfers, *([shield(place, region)] if region else []))


INVALIDATED = usage("monthly_invalidation_requests", "paths invalidated each month")
ENCRYPTED = usage("monthly_encryption_requests", "requests with field-level encryption")
LOGGED = usage("monthly_log_lines", "lines of real-time logs each month")
CERTIFICATES = usage("custom_ssl_certificates", "certificates on addresses of their own")
CERTIFIED = attr("viewer_certificate.ssl_support_method", "sni-only")
certificate = everywhere("Mo", "SSL-Cert-Custom")

RESOURCE = billed(
    "aws_cloudfront_distribution",
    *(there(place, *where) for place, where in PLACES.items()),
    Line("Invalidations", INVALIDATED, everywhere("URL", "Invalidations")),
    Line(
        "Field-level encryption", ENCRYPTED, everywhere("Requests", "US-Requests-HTTPS-Proxy-FLE")
    ),
    Line("Real-time logs", LOGGED, everywhere("Lines", "RealTimeLog-Lines")),
    by(
        CERTIFIED,
        vip=Line("Custom SSL certificate", 1, certificate),
        otherwise=Line("Custom SSL certificate", CERTIFICATES, certificate),
    ),
)
