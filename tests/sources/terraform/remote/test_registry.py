"""What registries answer, and what they are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from forge import MODULE, Forge, forging, zipped
from loopback import Answer

from finops_shiftleft.errors import FinopsError
from finops_shiftleft.sources.terraform.remote.credentials import Tokens

SECRET = "s3cr3t-t0k3n"


def location(forge: Forge, answer: Answer) -> None:
    forge.publish("acme/net/x", {"1.0.0": ""})
    forge.answers["/v1/modules/acme/net/x/1.0.0/download"] = answer
    forge.answers["/v1/modules/acme/net/x/1.0.0/net.zip"] = Answer(
        zipped({"sub/main.tf": MODULE}), "octet-stream"
    )


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=204, headers={"X-Terraform-Get": "./net.zip//sub"}),
        Answer(json.dumps({"location": "./net.zip//sub"}).encode()),
        Answer(b"{}", headers={"X-Terraform-Get": "/v1/modules/acme/net/x/1.0.0/net.zip//sub"}),
    ],
)
def test_the_ways_to_say_where_a_version_is(answer: Answer, forge: Forge, cache: Path) -> None:
    location(forge, answer)
    found = forge.remote(cache).find(f"{forge.host}/acme/net/x", None)
    assert (found.folder, found.tree.read("sub/main.tf")) == ("sub", MODULE.encode())
    assert found.name == f"{forge.host}/acme/net/x"


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "terraform.json answers 404"),
        ({"discovery": b"<html>"}, "does not answer with a JSON object"),
        ({"discovery": b"[" * 100_000}, "does not answer with a JSON object"),
        ({"discovery": b"{}"}, "is no registry of modules"),
        ({"discovery": b'{"modules.v1": {}}'}, "is no registry of modules"),
        ({"discovery": b'{"modules.v1": "/v1/"}'}, "versions answers 404"),
        ({"versions": b"{}"}, "does not list versions"),
        ({"versions": b'{"modules": []}'}, "does not list versions"),
        ({"versions": b'{"modules": [{"versions": [1]}]}'}, "does not list versions"),
        ({"versions": b'{"modules": [{"versions": []}]}'}, "has no version that fits"),
        ({"download": Answer(status=204)}, "does not say where the module is"),
        ({"download": Answer(b'{"location": 5}')}, "does not say where the module is"),
        ({"download": Answer(b'{"location": "acme/other/x"}')}, "no address"),
        ({"download": Answer(b'{"location": "file:///etc"}')}, "files outside"),
        ({"download": Answer(b'{"location": "https://evil.example/a.zip"}')}, "evil.example"),
        ({"download": Answer(b'{"location": "./net.zip//../.."}')}, "leaves"),
        ({"download": Answer(b'{"location": "./net.zip//other"}')}, "no folder other"),
    ],
)
def test_an_answer_that_is_none_says_what_is_missing(
    answers: dict, reason: str, forge: Forge, cache: Path
) -> None:
    if answers:
        location(forge, Answer())
    for name, answer in answers.items():
        path = {
            "discovery": "/.well-known/terraform.json",
            "versions": "/v1/modules/acme/net/x/versions",
            "download": "/v1/modules/acme/net/x/1.0.0/download",
        }[name]
        forge.answers[path] = answer if isinstance(answer, Answer) else Answer(answer)
        if answer == b'{"modules.v1": "/v1/"}':
            del forge.answers["/v1/modules/acme/net/x/versions"]
    with pytest.raises(FinopsError, match=reason):
        forge.remote(cache).find(f"{forge.host}/acme/net/x", None)


def test_a_registry_is_asked_once_for_many_modules(forge: Forge, cache: Path) -> None:
    location(forge, Answer(status=204, headers={"X-Terraform-Get": "./net.zip//sub"}))
    remote = forge.remote(cache)
    for folder in ("", "//.", "//./."):
        remote.begin(f"{forge.host}/acme/net/x{folder}", None)
    for folder in ("", "//.", "//./."):
        assert remote.find(f"{forge.host}/acme/net/x{folder}", None).folder == "sub"
    assert len(forge.asked) == len(set(forge.paths())) == 4


def test_a_list_of_versions_is_believed_for_a_day(forge: Forge, cache: Path) -> None:
    location(forge, Answer(status=204, headers={"X-Terraform-Get": "./net.zip//sub"}))
    source, now = f"{forge.host}/acme/net/x", [1_000_000_000.0]
    for later, asked in ((0, 4), (23 * 3600, 4), (25 * 3600, 6)):
        forge.remote(cache, clock=lambda late=later: now[0] + late).find(source, None)
        assert len(forge.asked) == asked


def test_a_registry_that_is_gone_is_not_missed_where_it_was_heard(
    forge: Forge, cache: Path
) -> None:
    location(forge, Answer(status=204, headers={"X-Terraform-Get": "./net.zip//sub"}))
    source = f"{forge.host}/acme/net/x"
    forge.remote(cache).find(source, None)
    forge.answers.clear()
    found = forge.remote(cache, clock=lambda: 4e9).find(source, None)
    assert found.tree.read("sub/main.tf") == MODULE.encode()
    assert "answers 404" in found.note
    assert "what was known before is used" in found.note


# -------------------------------------------------------------------------------------- tokens


def test_a_token_goes_to_its_own_host_and_no_other(tmp_path: Path, forge: Forge) -> None:
    (tmp_path / ".terraform.d").mkdir()
    (tmp_path / ".terraform.d" / "credentials.tfrc.json").write_text(
        json.dumps({"credentials": {forge.host: {"token": SECRET}}})
    )
    environment = {"HOME": str(tmp_path)}
    with forging(tmp_path / "elsewhere") as other:
        trusted = {forge.host, other.host}
        other.answers["/net.zip"] = Answer(zipped({"main.tf": MODULE}), "octet-stream")
        forge.answers["/net.zip"] = Answer(status=302, headers={"Location": f"{other.url}/net.zip"})
        remote = forge.remote(tmp_path / "cache", environment=environment, trusted=trusted)
        remote.find(f"{forge.url}/net.zip", None)
        assert forge.logins == [f"Bearer {SECRET}"]
        assert other.logins == [""]


def test_a_redirect_to_a_host_that_is_not_allowed_is_not_followed(
    forge: Forge, cache: Path, tmp_path: Path
) -> None:
    with forging(tmp_path / "elsewhere") as other:
        forge.answers["/net.zip"] = Answer(status=302, headers={"Location": f"{other.url}/net.zip"})
        with pytest.raises(FinopsError, match="not encrypted"):
            forge.remote(cache).find(f"{forge.url}/net.zip", None)
        assert other.asked == []


@pytest.mark.parametrize(
    "goal", ["https://169.254.169.254/a", "https://localhost/a", "https://evil.example/a.zip"]
)
def test_no_redirect_leads_inside(goal: str, forge: Forge, cache: Path) -> None:
    forge.answers["/net.zip"] = Answer(status=302, headers={"Location": goal})
    with pytest.raises(FinopsError, match="not a public address|may not come from"):
        forge.remote(cache, hosts=["localhost"]).find(f"{forge.url}/net.zip", None)


def test_no_message_and_no_file_of_ours_holds_a_token(forge: Forge, tmp_path: Path) -> None:
    (tmp_path / ".terraform.d").mkdir()
    (tmp_path / ".terraform.d" / "credentials.tfrc.json").write_text(
        json.dumps({"credentials": {forge.host: {"token": SECRET}}})
    )
    forge.answers["/a.zip"] = Answer(status=403)
    forge.answers["/b.zip"] = Answer(zipped({"main.tf": MODULE}), "octet-stream")
    remote = forge.remote(tmp_path / "cache", environment={"HOME": str(tmp_path)})
    with pytest.raises(FinopsError) as told:
        remote.find(f"{forge.url}/a.zip".replace("//", "//user:pass-word@"), None)
    remote.find(f"{forge.url}/b.zip", None)
    assert f"Bearer {SECRET}" in forge.logins
    assert SECRET not in str(told.value)
    assert "pass-word" not in str(told.value)
    kept = b"".join(path.read_bytes() for path in (tmp_path / "cache").rglob("*") if path.is_file())
    assert SECRET.encode() not in kept


def test_where_tokens_are_found(tmp_path: Path) -> None:
    (tmp_path / ".terraform.d").mkdir()
    (tmp_path / ".terraform.d" / "credentials.tfrc.json").write_text(
        json.dumps({"credentials": {"a.io": {"token": "json"}, "b.io": {"token": "json"}}})
    )
    (tmp_path / ".terraformrc").write_text(
        'credentials "b.io" {\n  token = "hcl"\n}\ncredentials "c.io" {\n  token = "hcl"\n}\n'
        'credentials "d.io" {\n  token = "two\\nlines"\n}\n'
    )
    tokens = Tokens(
        {"HOME": str(tmp_path), "TF_TOKEN_c_io": "said", "TF_TOKEN_my__own_tf_io": "said"}
    )
    hosts = ("a.io", "b.io", "c.io", "d.io", "my-own.tf.io", "e.io", "x.a.io")
    assert [tokens.of(host) for host in hosts] == ["json", "hcl", "said", None, "said", None, None]


def test_broken_files_hold_no_tokens(tmp_path: Path) -> None:
    (tmp_path / ".terraform.d").mkdir()
    (tmp_path / ".terraform.d" / "credentials.tfrc.json").write_text('{"credentials": [1]}')
    (tmp_path / ".terraformrc").write_bytes(b'credentials "b.io" {\xff token = {{{')
    assert Tokens({"HOME": str(tmp_path)}).of("b.io") is None
    assert Tokens({}).of("b.io") is None
