"""AWS: index, region index, list. What is taken over, what is left out, what is refused."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable

import pytest
from loopback import Answer, Server
from vendors import list_path, region_index, region_index_path, sample

from finops_shiftleft.errors import BadPrices, Unreachable
from finops_shiftleft.http import Client
from finops_shiftleft.prices.lists.aws import AwsLists
from finops_shiftleft.prices.lists.aws_offers import SAID_BY_OTHERS, attribute, purchase
from finops_shiftleft.prices.lists.interface import Listed

ELB = list_path("AWSELB", "us-east-1", "csv")
Read = Callable[..., list[Listed]]


@pytest.fixture
def lists(server: Server, web: Client) -> AwsLists:
    return AwsLists(web, server.url, server.url)


@pytest.fixture
def read(lists: AwsLists) -> Read:
    def rows(service: str, region: str) -> list[Listed]:
        (job,) = lists.jobs(service, [region])
        return list(lists.rows(job))

    return rows


def named(rows: Iterable[Listed], **attributes: str) -> list[Listed]:
    return [
        row
        for row in rows
        if row.attributes is not None and attributes.items() <= row.attributes.items()
    ]


# ------------------------------------------------------------------------------ what is taken over


def test_a_row_has_the_vendors_words_and_the_day_of_the_list(read: Read) -> None:
    (row,) = [
        row
        for row in named(read("AWSELB", "us-east-1"), usagetype="LCUUsage")
        if row.family == "Load Balancer-Application"
    ]
    assert row.attributes == {
        "group": "ELB:Balancing",
        "groupDescription": "Used Application Load Balancer capacity units-hr",
        "usagetype": "LCUUsage",
        "operation": "LoadBalancing:Application",
    }
    assert (row.unit, row.rate, row.currency, row.start, row.end) == (
        "LCU-Hrs", "0.008", "USD", "0", "Inf",
    )  # fmt: skip
    assert (row.sku, row.purchase, row.region) == ("P2XGEJ8N3KU52WA8", "on_demand", "us-east-1")
    assert row.origin == ("aws_price_list", "list", "2026-08-31")


def test_outposts_are_left_out(read: Read) -> None:
    assert "Outposts-LCUUsage" in sample("aws/AWSELB_us-east-1.csv").decode()
    assert not [row for row in read("AWSELB", "us-east-1") if "Outposts" in str(row.attributes)]


def test_tiers_are_rows_of_one_sku(read: Read) -> None:
    tiers = named(read("AWSQueueService", "eu-west-2"), usagetype="EUW2-Requests-Tier1")
    assert [(row.start, row.end, row.rate) for row in tiers] == [
        ("0", "100000000000", "0.0000004"),
        ("100000000000", "200000000000", "0.00000035"),
        ("200000000000", "Inf", "0.00000032"),
    ]


def test_the_free_tier_of_an_account_is_no_price_of_a_row(read: Read) -> None:
    assert "Global-Requests" in sample("aws/AWSQueueService_eu-west-2.csv").decode()
    assert not named(read("AWSQueueService", "eu-west-2"), usagetype="Global-Requests")


def test_data_transfer_is_sold_where_it_starts_or_ends(read: Read) -> None:
    rows = read("AWSDataTransfer", "eu-west-2")
    (inbound,) = named(rows, usagetype="EUW2-DataTransfer-In-Bytes")
    assert inbound.attributes is not None
    assert inbound.attributes["toRegionCode"] == "eu-west-2"
    assert "fromRegionCode" not in inbound.attributes
    (out,) = named(rows, usagetype="EUW2-EU-AWS-Out-Bytes")
    assert out.attributes is not None
    assert out.attributes["toLocation"] == "EU (Ireland)"


def test_without_regions_named_there_is_a_job_for_each(lists: AwsLists) -> None:
    jobs = lists.jobs("comprehend", [])
    assert len(jobs) == 14
    assert {job.regions for job in jobs} >= {("ap-south-1",), ("us-gov-west-1",)}
    assert len({job.state for job in jobs}) == 14


@pytest.mark.parametrize("key", ["aws-global", None], ids=["in the index", "in the whole offer"])
def test_what_is_sold_without_a_region(server: Server, read: Read, key: str | None) -> None:
    text = sample("aws/AWSELB_us-east-1.csv").decode()
    globally = text.replace('"us-east-1"', '""').replace("AWS Region", "AWS Edge Location")
    regions = [key] if key else ["eu-west-1"]
    server.answers[region_index_path("AmazonRoute53")] = Answer(
        region_index("AmazonRoute53", *regions)
    )
    whole = "/offers/v1.0/aws/AmazonRoute53/current/index.csv"
    path = list_path("AmazonRoute53", key, "csv") if key else whole
    server.answers[path] = Answer(globally.encode(), "csv")
    rows = read("AmazonRoute53", "")
    assert len(rows) == 12
    assert {row.attributes["location"] for row in rows if row.attributes} == {
        "US East (N. Virginia)"
    }


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("Instance Type", "instanceType"),
        ("vCPU", "vcpu"),
        ("usageType", "usagetype"),
        ("CapacityStatus", "capacitystatus"),
        ("Pre Installed S/W", "preInstalledSw"),
        ("Volume API Name", "volumeApiName"),
        ("Cache Memory Size (Gb)", "cacheMemorySizeGb"),
        ("Max IOPS/volume", "maxIopsvolume"),
        ("Instance Capacity - 10xlarge", "instanceCapacity10xlarge"),
    ],
)
def test_columns_have_the_names_of_the_api(column: str, name: str) -> None:
    assert attribute(column) == name


@pytest.mark.parametrize(
    ("terms", "name"),
    [
        (("1yr", "No Upfront", "standard"), "reserved_1yr_no_upfront"),
        (("3 yr", "Partial Upfront", "convertible"), "reserved_3yr_partial_upfront_convertible"),
        (("1yr", "All Upfront", ""), "reserved_1yr_all_upfront"),
        (("3yr", "Heavy Utilization", ""), "reserved_3yr_heavy_utilization"),
    ],
)
def test_reservations_are_called_as_in_the_embedded_lists(
    terms: tuple[str, str, str], name: str
) -> None:
    assert purchase(terms) == name


# ---------------------------------------------------------------------------------- EC2 and spot

EC2_COLUMNS = [
    "SKU", "OfferTermCode", "RateCode", "TermType", "PriceDescription", "EffectiveDate",
    "StartingRange", "EndingRange", "Unit", "PricePerUnit", "Currency", "RelatedTo",
    "LeaseContractLength", "PurchaseOption", "OfferingClass", "Product Family", "serviceCode",
    "Location", "Location Type", "Instance Type", "vCPU", "Physical Processor", "Tenancy",
    "Operating System", "License Model", "usageType", "operation", "CapacityStatus",
    "Pre Installed S/W", "Region Code", "serviceName",
]  # fmt: skip
M5 = {
    "SKU": "M5LARGE", "OfferTermCode": "JRTCKXETXF", "TermType": "OnDemand", "StartingRange": "0",
    "EndingRange": "Inf", "Unit": "Hrs", "PricePerUnit": "0.1070000000", "Currency": "USD",
    "Product Family": "Compute Instance", "serviceCode": "AmazonEC2", "Location": "EU (Ireland)",
    "Location Type": "AWS Region", "Instance Type": "m5.large", "vCPU": "2", "Tenancy": "Shared",
    "Operating System": "Linux", "License Model": "No License required",
    "usageType": "EU-BoxUsage:m5.large", "operation": "RunInstances", "CapacityStatus": "Used",
    "Pre Installed S/W": "NA", "Region Code": "eu-west-1", "Physical Processor": "Intel",
}  # fmt: skip
RESERVED = {
    "OfferTermCode": "NQ3QZPMQV9", "TermType": "Reserved", "LeaseContractLength": "3yr",
    "PurchaseOption": "All Upfront", "OfferingClass": "standard",
}  # fmt: skip


def ec2(*changes: dict[str, str]) -> bytes:
    """The m5.large with these changes, as a list."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([["FormatVersion", "v1.0"], ["Publication Date", "2026-09-04T15:40:20Z"]])
    writer.writerow(EC2_COLUMNS)
    for change in changes:
        row = M5 | change
        writer.writerow([row.get(name, "") for name in EC2_COLUMNS])
    return text.getvalue().encode()


@pytest.fixture
def offer(server: Server) -> Callable[..., None]:
    def put(*changes: dict[str, str]) -> None:
        server.answers[region_index_path("AmazonEC2")] = Answer(
            region_index("AmazonEC2", "eu-west-1")
        )
        path = list_path("AmazonEC2", "eu-west-1", "csv")
        server.answers[path] = Answer(ec2(*changes), "csv")

    return put


def test_a_reservation_is_an_hourly_price_and_a_fee(offer: Callable[..., None], read: Read) -> None:
    hourly = RESERVED | {"PricePerUnit": "0.0000000000"}
    fee = RESERVED | {
        "Unit": "Quantity", "PricePerUnit": "1234", "StartingRange": "", "EndingRange": "",
    }  # fmt: skip
    offer(hourly, fee)
    rows = read("AmazonEC2", "eu-west-1")
    assert {row.purchase for row in rows} == {"reserved_3yr_all_upfront"}
    assert [(row.unit, row.rate, row.start, row.end) for row in rows] == [
        ("Hrs", "0", "0", "Inf"),
        ("Quantity", "1234", "", ""),
    ]


def test_spot_is_on_demand_less_what_the_advisor_says_it_saves(
    offer: Callable[..., None], read: Read
) -> None:
    offer({})
    on_demand, spot = read("AmazonEC2", "eu-west-1")
    assert (on_demand.rate, spot.rate) == ("0.107", "0.04601")  # 57 % less
    assert (spot.purchase, spot.attributes) == ("spot", on_demand.attributes)
    assert spot.origin == ("aws_spot_advisor", "derived", "2025-07-28")


@pytest.mark.parametrize(
    "change",
    [
        {"Tenancy": "Dedicated"},
        {"Pre Installed S/W": "SQL Std"},
        {"Operating System": "Windows"},  # with the operation of Linux
        {"License Model": "Bring your own license"},
        {"Instance Type": "m5.zlarge"},
        {"Product Family": "Dedicated Host"},
        RESERVED,
    ],
    ids=str,
)
def test_only_the_plain_instance_has_a_spot_price(
    offer: Callable[..., None], read: Read, change: dict[str, str]
) -> None:
    offer(change)
    assert "spot" not in {row.purchase for row in read("AmazonEC2", "eu-west-1")}


@pytest.mark.parametrize(
    "change",
    [
        {"CapacityStatus": "UnusedCapacityReservation"},
        {"CapacityStatus": "AllocatedCapacityReservation"},
        {"Location Type": "AWS Local Zone", "Region Code": "eu-west-1"},
        {"Region Code": "eu-west-1-xyz-1"},
        {"serviceCode": "AWSDataTransfer"},
        {"TermType": "FlatRate"},
    ],
    ids=str,
)
def test_what_is_no_price_here_is_left_out(
    offer: Callable[..., None], read: Read, change: dict[str, str]
) -> None:
    offer({}, change)
    assert [row.purchase for row in read("AmazonEC2", "eu-west-1")] == ["on_demand", "spot"]


def test_yuan_stay_yuan(offer: Callable[..., None], read: Read) -> None:
    offer({"Currency": "CNY"})
    assert {row.currency for row in read("AmazonEC2", "eu-west-1")} == {"CNY"}


def test_no_page_of_the_catalogue_asks_for_an_attribute_that_is_left_out() -> None:
    from importlib import import_module
    from pkgutil import iter_modules

    from finops_shiftleft.catalog import aws
    from finops_shiftleft.catalog.vocabulary.skus import Service, Sku

    asked: set[str] = set()
    for module in iter_modules(aws.__path__):
        for value in vars(import_module(f"{aws.__name__}.{module.name}")).values():
            if isinstance(value, Sku):
                asked |= set(value.where)
            if isinstance(value, Service):
                asked |= set(value.shared or ())
    assert {"usagetype", "instanceType", "operation"} <= asked
    assert not asked & SAID_BY_OTHERS


# --------------------------------------------------------------------------------- Savings Plans


def test_savings_plans_name_the_sku_that_they_discount(server: Server, web: Client) -> None:
    lists = AwsLists(web, server.url, server.url, plans=True)
    server.answers[region_index_path("AmazonRDS")] = Answer(region_index("AmazonRDS", "ap-south-2"))
    text = sample("aws/AWSELB_us-east-1.csv").decode().replace("us-east-1", "ap-south-2")
    server.answers[list_path("AmazonRDS", "ap-south-2", "csv")] = Answer(text.encode(), "csv")
    (job,) = lists.jobs("AmazonRDS", ["ap-south-2"])
    plans = [row for row in lists.rows(job) if row.attributes is None]
    assert len(plans) == 12
    first = plans[0]
    assert (first.sku, first.rate, first.unit) == ("25B2RB2TJW9VCXZ6", "1.824", "Hrs")
    assert first.purchase == "savings_plan_1yr"
    assert first.origin == ("aws_savings_plans", "list", "2026-04-22")


def test_savings_plans_are_left_alone_unless_they_are_asked_for(
    server: Server, lists: AwsLists
) -> None:
    server.answers[region_index_path("AmazonRDS")] = Answer(region_index("AmazonRDS", "ap-south-2"))
    lists.jobs("AmazonRDS", ["ap-south-2"])
    assert not [path for path in server.paths() if "savingsPlan" in path]
    assert lists.keeps("savings_plan_1yr", "Compute")
    assert not lists.keeps("on_demand", "Compute")


# ---------------------------------------------------------------------------------- JSON, mirrors


def test_a_mirror_may_have_the_list_as_json_only(server: Server, read: Read) -> None:
    server.answers[region_index_path("awskms")] = Answer(region_index("awskms", "eu-west-1"))
    server.answers[list_path("awskms", "eu-west-1")] = Answer(sample("aws/awskms_2016.json"))
    rows = read("awskms", "eu-west-1")
    (requests,) = named(rows, usagetype="eu-west-1-KMS-Requests")
    assert (requests.rate, requests.unit, requests.family) == (
        "0.000003", "Requests", "API Request",
    )  # fmt: skip
    assert requests.origin == ("aws_price_list", "list", "2016-01-07")


def test_json_and_csv_give_the_same_rows(server: Server, read: Read) -> None:
    rows = list(csv.reader(sample("aws/AWSELB_us-east-1.csv").decode().splitlines()[5:]))
    lines = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    by_csv = read("AWSELB", "us-east-1")
    products, terms = {}, {}
    for line in lines:
        given = {attribute(name): line[name] for name in rows[0][rows[0].index("serviceCode") :]}
        products[line["SKU"]] = {"productFamily": line["Product Family"], "attributes": given}
        dimension = {
            "unit": line["Unit"], "beginRange": line["StartingRange"],
            "endRange": line["EndingRange"], "pricePerUnit": {"USD": line["PricePerUnit"]},
        }  # fmt: skip
        terms[line["SKU"]] = {
            line["OfferTermCode"]: {
                "offerTermCode": line["OfferTermCode"],
                "sku": line["SKU"],
                "priceDimensions": {line["RateCode"]: dimension},
            }
        }
    found = {
        "formatVersion": "v1.0", "publicationDate": "2026-08-31T09:22:55Z", "products": products,
        "terms": {"OnDemand": terms},
    }  # fmt: skip
    del server.answers[ELB]
    server.answers[list_path("AWSELB", "us-east-1")] = Answer(json.dumps(found).encode())
    assert read("AWSELB", "us-east-1") == by_csv


# -------------------------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"PricePerUnit"', '"UnitPrice"', "index.csv has no column 'PricePerUnit'"),
        ('"usageType"', '"Usage Type"', "index.csv has no column 'usageType'"),
        ('"SKU","Off', '"Sku","Off', "has no line that begins with SKU"),
        ('"FormatVersion","v1.0"', '"FormatVersion","v2.0"', "FormatVersion is 'v2.0'"),
        ('"Publication Date"', '"Published"', "has no field 'Publication Date'"),
        ('"0.0225000000"', '"free"', "index.csv:7: 'PricePerUnit' is 'free', which is no number"),
        ('"0.0225000000"', '""', "index.csv:7: 'PricePerUnit' is '', which is no number"),
        ('"0.0225000000"', '"NaN"', "'PricePerUnit' is 'NaN', which is no number"),
        ('"0.0225000000",', "", "index.csv:7 has 20 columns"),
        ('"0","Inf","Hrs","0.0225000000"', '"x","Inf","Hrs","0.02"', "'StartingRange' is 'x'"),
    ],
)
def test_a_list_that_is_not_what_it_was_is_refused(
    server: Server, read: Read, old: str, new: str, said: str
) -> None:
    server.change(ELB, old, new)
    with pytest.raises(BadPrices) as error:
        read("AWSELB", "us-east-1")
    assert said in error.value.message
    assert ELB in error.value.message


@pytest.mark.parametrize("field", ["offers", "currentRegionIndexUrl"])
def test_an_index_without_a_field_is_refused(server: Server, lists: AwsLists, field: str) -> None:
    server.change("/offers/v1.0/aws/index.json", f'"{field}"', '"renamed"')
    with pytest.raises(BadPrices, match=f"/offers/v1.0/aws/index.json has no field '{field}'"):
        lists.jobs("AWSELB", ["us-east-1"])


@pytest.mark.parametrize("field", ["DiscountedSKU", "DiscountedRate", "LeaseContractLengthUnit"])
def test_plans_without_a_column_are_refused(server: Server, web: Client, field: str) -> None:
    from vendors import PLANS

    lists = AwsLists(web, server.url, server.url, plans=True)
    server.answers[region_index_path("AmazonRDS")] = Answer(region_index("AmazonRDS", "ap-south-2"))
    elb = sample("aws/AWSELB_us-east-1.csv")
    server.answers[list_path("AmazonRDS", "ap-south-2", "csv")] = Answer(elb, "csv")
    server.change(PLANS, field, "Renamed")
    (job,) = lists.jobs("AmazonRDS", ["ap-south-2"])
    with pytest.raises(BadPrices, match=f"has no column '{field}"):
        list(lists.rows(job))


def test_unknown_services_and_regions_say_what_there_is(lists: AwsLists, read: Read) -> None:
    with pytest.raises(BadPrices, match="no price list of 'elb'") as error:
        lists.jobs("elb", [])
    assert error.value.advice == "It has AWSELB."
    with pytest.raises(BadPrices, match="AWS does not sell AWSELB there") as error:
        read("AWSELB", "mars-1")
    assert error.value.advice == "but in us-east-1"


def test_a_list_that_is_gone_is_not_a_list_without_rows(server: Server, read: Read) -> None:
    del server.answers[ELB]
    with pytest.raises(Unreachable, match="index.json answers 404 Not Found"):
        read("AWSELB", "us-east-1")
