"""Updates of the lists: what is fetched and what is not, what fails, and which list then holds."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from loopback import Answer, Server
from vendors import KEY, PLANS, list_path, region_index, region_index_path, sample

from finops_shiftleft.errors import AmbiguousPrice, BadPrices, NoPrice, WrongArguments
from finops_shiftleft.model import Query
from finops_shiftleft.prices.build import build
from finops_shiftleft.prices.cache import NotWritten
from finops_shiftleft.prices.folders import cache_folder, updated_file
from finops_shiftleft.prices.layers import Updated, current
from finops_shiftleft.prices.refresh import refresh
from finops_shiftleft.prices.snapshot import Snapshot
from finops_shiftleft.prices.update import ENDPOINTS, Report, Told, Update, lists_of

TODAY = date(2026, 11, 22)
ELB = list_path("AWSELB", "us-east-1", "csv")
HOUR = Query(
    "aws", "AWSELB", "Load Balancer-Application", "Hrs", "us-east-1", "on_demand",
    {"usagetype": "LoadBalancerUsage"},
)  # fmt: skip
Bring = Callable[..., Report]
Now = Callable[[], Updated]


HEAD = (
    "service,product_family,region,attributes,unit,currency,price,start_usage,end_usage,"
    "purchase_option,sku,basis,source,as_of\n"
)
EMBEDDED = {
    "aws/awselb": """
AWSELB,Load Balancer-Application,us-east-1,"{""usagetype"":""LoadBalancerUsage""}",Hrs,USD,0.02,0,Inf,on_demand,,list,before,2026-08-31
AWSELB,Load Balancer-Application,us-east-1,"{""usagetype"":""LCUUsage""}",LCU-Hrs,USD,0.007,0,Inf,on_demand,,list,before,2026-08
AWSELB,Load Balancer-Application,eu-west-2,"{""usagetype"":""EUW2-LoadBalancerUsage""}",Hrs,USD,0.03,0,Inf,on_demand,,list,before,2026-09
AWSELB,Load Balancer-Application,eu-west-2,"{""usagetype"":""EUW2-LCUUsage""}",LCU-Hrs,USD,0.009,0,Inf,on_demand,,list,before,2026-09
""",
    "google/compute": """
Compute Engine,Compute Instance,us-west1,"{""machineType"":""e2-medium""}",h,USD,0.0335,0,Inf,on_demand,,list,before,2026-07
Compute Engine,Compute,us-west1,"{""description"":""E2 Instance Core""}",h,USD,0.02,0,Inf,on_demand,,list,before,2026-07
""",
}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def embedded(tmp_path: Path) -> Snapshot:
    """What the program carries, here: the load balancers of two regions, and a machine."""
    for name, lines in EMBEDDED.items():
        path = tmp_path / "canonical" / f"{name}.csv.gz"
        path.parent.mkdir(parents=True)
        path.write_bytes(gzip.compress((HEAD + lines.lstrip()).encode()))
    build(tmp_path / "canonical", tmp_path / "embedded")
    return Snapshot(tmp_path / "embedded")


@pytest.fixture
def updated(cache: Path, embedded: Snapshot) -> Now:
    """The prices as an estimate would find them now."""
    return lambda: Updated(cache, embedded.folder)


@pytest.fixture
def bring(server: Server, cache: Path, embedded: Snapshot) -> Bring:
    """Update these services: `aws AWSELB us-east-1`, the rest of the words being regions."""

    def run(
        *wanted: tuple[str, ...],
        today: date = TODAY,
        again: bool = False,
        plans: bool = False,
        environment: dict[str, str] | None = None,
    ) -> Report:
        ends = dict.fromkeys(ENDPOINTS, server.url)
        given = {"GOOGLE_API_KEY": KEY} if environment is None else environment
        names = {words[0] for words in wanted}
        told = Told()
        with lists_of(cache, today, given, names, ends, told.received, plans) as lists:
            update = Update(lists, cache, today, embedded, again, told)
            return update.run({words[:2]: words[2:] for words in wanted})

    return run


def rates(book: Snapshot, query: Query = HOUR) -> list[Decimal]:
    return [tier.rate for tier in book.price(query).tiers]


def said(report: Report) -> list[str]:
    return sorted(map(str, report.outcomes))


# --------------------------------------------------------------------------------- what is fetched


def test_each_region_of_a_service_is_a_list(bring: Bring, cache: Path) -> None:
    report = bring(
        ("aws", "AWSELB", "us-east-1"),
        ("azure", "Key Vault", "westeurope"),
        ("google", "Kubernetes Engine"),
    )
    assert said(report) == [
        "aws AWSELB us-east-1: 12 rows",
        "azure Key Vault westeurope: 14 rows",
        "google Kubernetes Engine asia-southeast2: 7 rows",
        "google Kubernetes Engine global: 3 rows",
    ]
    assert not report.failures
    assert not [path for path in cache.rglob("*") if path.name.endswith((".new", ".rows"))]


def test_what_has_not_changed_is_not_fetched_again(
    bring: Bring, server: Server, cache: Path
) -> None:
    wanted = [
        ("aws", "AWSELB", "us-east-1"),
        ("azure", "Key Vault", "westeurope"),
        ("google", "Kubernetes Engine"),
    ]
    bring(*wanted)
    server.asked.clear()
    assert said(bring(*wanted)) == [
        "aws AWSELB us-east-1: up to date",
        "azure Key Vault westeurope: up to date",
        "google Kubernetes Engine: up to date",
    ]
    assert set(server.paths()) == {"/offers/v1.0/aws/index.json", region_index_path("AWSELB")}
    later = bring(*wanted, today=date(2026, 11, 23))  # Azure and Google name no version
    assert [outcome.rows for outcome in later.outcomes if outcome.job.vendor == "aws"] == [None]
    assert all(outcome.rows for outcome in later.outcomes if outcome.job.vendor != "aws")
    assert all(outcome.rows for outcome in bring(*wanted, again=True).outcomes)


def test_a_list_that_was_removed_is_fetched_again(bring: Bring, cache: Path) -> None:
    wanted = ("aws", "AWSELB", "us-east-1")
    bring(wanted)
    updated_file(cache, "aws", "AWSELB", "us-east-1").unlink()
    assert said(bring(wanted)) == ["aws AWSELB us-east-1: 12 rows"]


def test_an_index_is_asked_for_only_if_it_has_changed(bring: Bring, server: Server) -> None:
    index = server.answers["/offers/v1.0/aws/index.json"]
    assert isinstance(index, Answer)
    server.answers["/offers/v1.0/aws/index.json"] = Answer(index.body, headers={"ETag": '"v7"'})
    bring(("aws", "AWSELB", "us-east-1"))
    server.asked.clear()
    bring(("aws", "AWSELB", "us-east-1"))
    (asked,) = [one for one in server.asked if one.path == "/offers/v1.0/aws/index.json"]
    assert asked.headers["If-None-Match"] == '"v7"'


def test_an_update_goes_on_where_it_was_ended(bring: Bring, server: Server) -> None:
    wanted = [("aws", "AWSELB", "us-east-1"), ("aws", "AWSQueueService", "eu-west-2")]
    queue = list_path("AWSQueueService", "eu-west-2", "csv")
    held = server.answers.pop(queue)
    report = bring(*wanted)
    assert said(report) == ["aws AWSELB us-east-1: 12 rows"]
    assert [text.split(":")[0] for text in report.failures] == ["aws AWSQueueService eu-west-2"]
    server.answers[queue] = held
    server.asked.clear()
    assert said(bring(*wanted)) == [
        "aws AWSELB us-east-1: up to date",
        "aws AWSQueueService eu-west-2: 3 rows",
    ]
    assert ELB not in server.paths()


def test_a_packed_list_that_breaks_off_is_read_from_its_start(
    bring: Bring, server: Server, updated: Now
) -> None:
    whole = server.answers[ELB]
    assert isinstance(whole, Answer)
    server.first[ELB] = [Answer(whole.body, "csv", gzip=True, cut=400)]
    assert said(bring(("aws", "AWSELB", "us-east-1"))) == ["aws AWSELB us-east-1: 12 rows"]
    assert len(list(updated().rows("aws", "AWSELB", "us-east-1", {}))) == 12


def test_savings_plans_are_in_the_words_of_what_they_discount(
    bring: Bring, server: Server, updated: Now
) -> None:
    (line,) = [
        line
        for line in sample("aws/AWSDatabaseSavingsPlans_ap-south-2.csv").decode().splitlines()
        if ",25B2RB2TJW9VCXZ6," in line
    ]
    assert ",1.824,USD," in line
    lists = sample("aws/AWSELB_us-east-1.csv").decode().replace("us-east-1", "ap-south-2")
    lists = lists.replace("37CUWUT8GSNQEPUV", "25B2RB2TJW9VCXZ6")  # the hour of an ALB, here
    server.answers[region_index_path("AmazonRDS")] = Answer(region_index("AmazonRDS", "ap-south-2"))
    server.answers[list_path("AmazonRDS", "ap-south-2", "csv")] = Answer(lists.encode(), "csv")
    bring(("aws", "AmazonRDS", "ap-south-2"), plans=True)
    assert PLANS in server.paths()
    query = HOUR._replace(service="AmazonRDS", region="ap-south-2")
    book = updated()
    assert rates(book, query) == [Decimal("0.0225")]
    planned = book.price(query._replace(purchase="savings_plan_1yr"))
    assert [tier.rate for tier in planned.tiers] == [Decimal("1.824")]
    assert planned.source.origin == "aws_savings_plans"
    found = [
        row
        for bought, row in book.rows("aws", "AmazonRDS", "ap-south-2", {})
        if bought != "on_demand"
    ]
    assert [row.sku for row in found] == ["25B2RB2TJW9VCXZ6"]  # the other SKUs are not sold here


def test_google_is_not_asked_without_a_key(bring: Bring, server: Server) -> None:
    with pytest.raises(WrongArguments, match="cannot be read without an API key") as error:
        bring(("google", "Kubernetes Engine"), environment={})
    assert "GOOGLE_API_KEY" in error.value.advice
    assert not server.asked


# ------------------------------------------------------------------------------ which list holds


def test_the_newer_list_holds_in_its_region_only(
    bring: Bring, server: Server, updated: Now, embedded: Snapshot
) -> None:
    server.change(ELB, '"0.0225000000"', '"0.5"')
    elsewhere = HOUR._replace(region="eu-west-2")
    before = rates(embedded, elsewhere)
    bring(("aws", "AWSELB", "us-east-1"))
    book = updated()
    assert rates(book) == [Decimal("0.5")]
    assert book.price(HOUR).source.origin == "aws_price_list"
    assert rates(book, elsewhere) == before
    assert book.regions("aws", "AWSELB") == ["eu-west-2", "us-east-1"]
    assert book.date == TODAY


def test_the_newer_list_holds_as_a_whole(
    bring: Bring, server: Server, updated: Now, embedded: Snapshot
) -> None:
    server.change(ELB, "LCU-Hrs", "Widgets")
    units = HOUR._replace(unit="LCU-Hrs", where={"usagetype": "LCUUsage"})
    assert rates(embedded, units)
    bring(("aws", "AWSELB", "us-east-1"))
    with pytest.raises(NoPrice, match=r"\(known in eu-west-2\)"):
        updated().price(units)


def test_an_embedded_list_that_is_newer_than_an_old_update_holds(
    bring: Bring, server: Server, updated: Now
) -> None:
    server.change(ELB, '"0.0225000000"', '"0.5"')
    bring(("aws", "AWSELB", "us-east-1"), today=date(2026, 8, 30))  # the embedded: 2026-08-31
    assert rates(updated()) == [Decimal("0.02")]
    bring(("aws", "AWSELB", "us-east-1"), today=date(2026, 8, 31), again=True)
    assert rates(updated()) == [Decimal("0.5")]


def test_an_update_is_not_older_for_being_older_than_another_region(
    bring: Bring, server: Server, updated: Now, embedded: Snapshot
) -> None:
    """The newest row of AWSELB is of September; us-east-1's are of August."""
    assert embedded.manifest["services"]["aws"]["AWSELB"]["newest"] > "2026-08-31"
    server.change(ELB, '"0.0225000000"', '"0.5"')
    bring(("aws", "AWSELB", "us-east-1"), today=date(2026, 8, 31))
    assert rates(updated()) == [Decimal("0.5")]


def test_a_service_that_is_not_embedded_is_there_after_an_update(
    bring: Bring, updated: Now, embedded: Snapshot
) -> None:
    query = Query("aws", "comprehend", "Entity Detection", "Units", "ap-south-1", "on_demand",
                  {"usagetype": "DetectPiiEntities"})  # fmt: skip
    with pytest.raises(NoPrice, match="no prices of service comprehend"):
        embedded.price(query)
    bring(("aws", "comprehend", "ap-south-1"))
    assert rates(updated(), query) == [
        Decimal("0.0001"),
        Decimal("0.00005"),
        Decimal("0.000025"),
        Decimal("0.000005"),
    ]


def test_rows_that_the_vendor_does_not_list_stay(
    bring: Bring, updated: Now, embedded: Snapshot
) -> None:
    """Google lists the parts of machines; the machines are put together from them."""
    machine = Query("google", "Compute Engine", "Compute Instance", "h", "us-west1", "on_demand",
                    {"machineType": "e2-medium"})  # fmt: skip
    before = embedded.price(machine)
    report = bring(("google", "Compute Engine", "us-west1"))
    book = updated()
    assert book.price(machine) == before
    assert [outcome.region for outcome in report.outcomes] == ["us-west1"]
    network = machine._replace(
        family="Network", unit="GiBy",
        where={"description": "Network Vpn Internet Egress from Americas to Africa"},
    )  # fmt: skip
    assert rates(book, network) == [Decimal("0.12"), Decimal("0.11"), Decimal("0.08")]


def test_two_prices_for_the_same_words_are_told_apart_and_never_chosen(
    bring: Bring, server: Server, updated: Now
) -> None:
    server.change(ELB, "Outposts-LoadBalancerUsage", "LoadBalancerUsage")
    server.change(ELB, "Load Balancer on Outposts", "Load Balancer")
    server.change(
        ELB,
        '"0.0225000000","USD","Load Balancer-Application","AWSELB","US East (N. Virginia)","AWS Outposts"',
        '"0.9","USD","Load Balancer-Application","AWSELB","US East (N. Virginia)","AWS Region"',
    )
    bring(("aws", "AWSELB", "us-east-1"))
    with pytest.raises(AmbiguousPrice, match=r"sku \(37CUWUT8GSNQEPUV, Y57U68FTH7H6FZ2H\)"):
        updated().price(HOUR)


def test_without_a_cache_folder_the_embedded_prices_are_used(tmp_path: Path) -> None:
    book = current({"FINOPS_SHIFTLEFT_CACHE": str(tmp_path / "none")})
    assert type(book) is Snapshot


def test_an_open_list_that_is_replaced_meanwhile_is_read_anew(
    bring: Bring, server: Server, updated: Now
) -> None:
    wanted = ("aws", "AWSELB", "us-east-1")
    bring(wanted)
    book = updated()
    assert book.regions("aws", "AWSELB")  # the heads are read now
    server.change(ELB, '"0.0225000000"', '"0.5"')
    server.change(ELB, "by Application Load Balancer", "by any load balancer " + "of ours " * 40)
    bring(wanted, again=True)
    assert rates(book) == [Decimal("0.5")]


# ------------------------------------------------------------------------------------- what fails


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"PricePerUnit"', '"Price"', "has no column 'PricePerUnit'"),
        ('"us-east-1"', '"us-east-9"', "the list of AWSELB has no price in us-east-1"),
    ],
)
def test_a_list_that_cannot_be_used_leaves_the_one_from_before(
    bring: Bring, server: Server, updated: Now, old: str, new: str, message: str
) -> None:
    wanted = ("aws", "AWSELB", "us-east-1")
    server.change(ELB, '"0.0225000000"', '"0.5"')
    bring(wanted)
    server.change(ELB, old, new)
    (failure,) = bring(wanted, again=True).failures
    assert message in failure
    assert failure.startswith("aws AWSELB us-east-1: ")
    assert rates(updated()) == [Decimal("0.5")]


def test_one_list_that_fails_does_not_hold_up_the_others(bring: Bring, server: Server) -> None:
    server.change(ELB, '"PricePerUnit"', '"Price"')
    report = bring(
        ("aws", "AWSELB", "us-east-1"),
        ("aws", "AWSNonsense"),
        ("aws", "AWSDataTransfer", "eu-west-2"),
    )
    assert said(report) == ["aws AWSDataTransfer eu-west-2: 5 rows"]
    assert sorted(text.split(":")[0] for text in report.failures) == [
        "aws AWSELB us-east-1",
        "aws AWSNonsense",
    ]


def test_a_list_that_is_damaged_later_is_named(bring: Bring, updated: Now, cache: Path) -> None:
    bring(("aws", "AWSELB", "us-east-1"))
    path = updated_file(cache, "aws", "AWSELB", "us-east-1")
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(BadPrices, match="us-east-1.tsv.gz cannot be read") as error:
        updated().price(HOUR)
    assert "prices update --again" in error.value.advice


def test_a_folder_that_cannot_be_written_says_so_and_estimates_go_on(
    bring: Bring, cache: Path
) -> None:
    cache.write_text("a file where the folder should be")
    with pytest.raises(NotWritten, match="cannot be written: ") as error:
        bring(("aws", "AWSELB", "us-east-1"))
    assert "still used" in error.value.advice
    assert "FINOPS_SHIFTLEFT_CACHE" in error.value.advice
    assert type(current({"FINOPS_SHIFTLEFT_CACHE": str(cache)})) is Snapshot


# ------------------------------------------------------------------------------ where it is kept


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/me"}, "/home/me/.cache/finops-shiftleft"),
        ("linux", {"HOME": "/h", "XDG_CACHE_HOME": "/var/me"}, "/var/me/finops-shiftleft"),
        ("linux", {"HOME": "/h", "XDG_CACHE_HOME": "relative"}, "/h/.cache/finops-shiftleft"),
        ("darwin", {"HOME": "/Users/me"}, "/Users/me/Library/Caches/finops-shiftleft"),
        ("win32", {"LOCALAPPDATA": "/me/Local"}, "/me/Local/finops-shiftleft/cache"),
        ("win32", {"USERPROFILE": "/me"}, "/me/AppData/Local/finops-shiftleft/cache"),
        ("darwin", {"FINOPS_SHIFTLEFT_CACHE": "/mine", "HOME": "/Users/me"}, "/mine"),
    ],
)
def test_the_cache_is_where_the_platform_keeps_such_files(
    platform: str, environment: dict[str, str], folder: str
) -> None:
    assert cache_folder(environment, platform).as_posix() == folder


# ------------------------------------------------------------------------ into the embedded ones


def test_what_was_updated_is_written_into_the_embedded_lists(
    bring: Bring, cache: Path, embedded: Snapshot
) -> None:
    before = {
        region: rates(embedded, HOUR._replace(region=region))
        for region in ("us-east-1", "eu-west-2")
    }
    bring(("aws", "AWSELB", "us-east-1"))
    changes = refresh(cache, embedded.folder)
    assert "aws AWSELB: " in str(changes)
    after = Snapshot(embedded.folder)
    assert rates(after) == rates(Updated(cache, embedded.folder))
    assert rates(after) != before["us-east-1"]
    assert rates(after, HOUR._replace(region="eu-west-2")) == before["eu-west-2"]
    about = after.manifest["services"]["aws"]["AWSELB"]
    assert about["rows"] == 14  # 12 of the region that came, 2 of the other
    assert str(refresh(cache, embedded.folder)) == "nothing changed"


def test_without_updates_there_is_nothing_to_write(cache: Path, embedded: Snapshot) -> None:
    with pytest.raises(BadPrices, match="no updated lists"):
        refresh(cache, embedded.folder)
