"""AWS's Savings Plans: the discounted rate of an on-demand SKU, by term and payment.

https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/sp-offer-file.html
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from ...errors import BadPrices
from .aws_offers import Offer, columns_of, origin_of, preamble
from .interface import Listed, lines_of, number

NEEDED = (
    *("DiscountedSKU", "DiscountedServiceCode", "DiscountedRegionCode", "DiscountedRate"),
    *("Currency", "Unit", "PurchaseOption", "LeaseContractLength"),
    *("LeaseContractLengthUnit", "Product Family"),
)
PLANS = {"EC2InstanceSavingsPlans": "savings_plan_ec2"}
"""A plan for one family of instances; all others apply wherever the SKU does."""

PAYMENTS = {
    "No Upfront": "",
    "Partial Upfront": "_partial_upfront",
    "All Upfront": "_all_upfront",
}


def rows_of_plans(offer: Offer, chunks: Iterator[bytes], where: str) -> Iterator[Listed]:
    """The discounted rates of a service in a region. Raises BadPrices."""
    reader = csv.reader(lines_of(chunks, where))
    try:
        about, header = preamble(reader, where)
        origin = origin_of("aws_savings_plans", about, where)
        head = columns_of(header, NEEDED, where)
        for row in reader:
            place = f"{where}:{reader.line_num}"
            if len(row) != len(header):
                raise BadPrices(f"{place} has {len(row)} columns")
            sku, service, region, rate, currency, unit, option, length, years, plan = head(row)
            if (service, region) != offer:
                continue
            if option not in PAYMENTS or years.rstrip("s") != "year":
                raise BadPrices(f"{place}: PurchaseOption {option!r} for {length} {years!r}")
            bought = f"{PLANS.get(plan, 'savings_plan')}_{length}yr{PAYMENTS[option]}"
            price = number(rate, "DiscountedRate", place)
            yield Listed(
                region, bought, "", unit, currency, sku, "0", "Inf", price, None, origin, sku
            )
    except csv.Error as cause:
        raise BadPrices(f"{where}:{reader.line_num} is no CSV: {cause}") from None
