"""The rows of AWS WAF: in a region, or in CloudFront, whose rows are listed without a region."""

from ..vocabulary import Expr, Sku, aws

CLOUDFRONT, REGIONAL = "Global-", ""


def waf(scope: str, unit: str, meter: str | Expr) -> Sku:
    sku = aws("awswaf")("Web Application Firewall", unit, usagetype=scope + meter)
    return sku.at("") if scope == CLOUDFRONT else sku
