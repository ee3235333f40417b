"""Who is let in to the explorer, and who may ask it in SQL: pure decisions."""

import asyncio
from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.explorer.askers import WRONG_PAGE, is_from_here, refusal
from pipelines.explorer.gate import SECONDS, TRIES, Gate, signing_secret
from pipelines.explorer.headers import guarded, paths

SQL = b"sql=select+1"
BROWSER = (b"user-agent", b"Mozilla/5.0 (X11; Linux x86_64)")


@pytest.mark.parametrize("server", ["localhost", "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize("name", [b"localhost", b"LOCALHOST:8001", b"127.0.0.1:8001", b"[::1]:8001"])
def test_what_comes_from_here_is_known(server: str, name: bytes) -> None:
    assert is_from_here(server, {b"host": name})
    for passed_on in (b"x-forwarded-for", b"forwarded", b"via"):
        assert not is_from_here(server, {b"host": name, passed_on: b"127.0.0.1"})


@pytest.mark.parametrize(
    "server", [None, "0.0.0.0", "192.168.1.5", "::", "fe80::1%eth0", "/run/explorer", "host.example"]
)
def test_what_connects_elsewhere_is_from_elsewhere(server: str | None) -> None:
    assert not is_from_here(server, {b"host": b"localhost"})


@pytest.mark.parametrize(
    "name", [b"", b"evil.example", b"127.0.0.1.evil.example", b"user@evil.example", b"[::", b"\xff"]
)
def test_other_names_are_from_elsewhere(name: bytes) -> None:
    assert not is_from_here("127.0.0.1", {b"host": name})


@pytest.mark.parametrize(
    ("headers", "has_secret", "answered"),
    [
        ([(b"sec-fetch-site", b"same-origin"), BROWSER], False, True),
        ([(b"sec-fetch-site", b"none"), BROWSER], False, True),
        ([(b"sec-fetch-site", b"cross-site"), BROWSER], False, False),
        ([(b"sec-fetch-site", b"same-site"), BROWSER], True, False),
        ([BROWSER], False, False),  # too old to say
        ([BROWSER], True, True),  # served under a name without TLS, for which browsers do not say it
        ([(b"user-agent", b"curl/8")], False, True),
    ],
)
def test_sql_is_answered_by_where_it_comes_from(
    headers: list[tuple[bytes, bytes]], has_secret: bool, answered: bool
) -> None:
    assert refusal(dict(headers), SQL, has_secret=has_secret) == (None if answered else WRONG_PAGE)
    assert refusal(dict(headers), b"_search=sql", has_secret=has_secret) is None


SECRET = "a secret of sixteen"  # noqa: S105 - it opens nothing


def asks(given: str | None = None, client: str = "192.0.2.1", path: str = "/") -> dict[str, Any]:
    """A request from elsewhere; ``given`` is what it says to be the secret."""
    told = [(b"Authorization", b"Basic " + b64encode(f"anybody:{given}".encode()))] if given is not None else []
    return {"server": ("192.0.2.9", 80), "client": (client, 1), "headers": told, "query_string": b"", "path": path}


def status(gate: Gate, scope: dict[str, Any], now: float = 0.0) -> int:
    refused = gate.refused(scope, (scope["path"],), now)
    return refused.status if refused is not None else 200


def test_the_secret_opens_the_gate_and_nothing_else_does() -> None:
    gate = Gate(SECRET)
    assert status(gate, asks(SECRET)) == 200
    for wrong in (None, "", SECRET[:-1], SECRET.upper(), f"{SECRET}:"):
        assert status(gate, asks(wrong)) == 401
    for header in (b"", b"Basic", b"Basic %%%", b"Bearer " + b64encode(SECRET.encode()), b"Basic \xff"):
        assert status(gate, asks() | {"headers": [(b"authorization", header)]}) == 401


@given(secret=st.text(min_size=1))
def test_any_secret_opens_its_own_gate(secret: str) -> None:
    try:
        secret.encode()
    except UnicodeEncodeError:
        return
    assert status(Gate(secret), asks(secret)) == 200


def test_guesses_are_heard_so_often_and_then_after_a_while_again() -> None:
    gate = Gate(SECRET)
    assert [status(gate, asks("guess"), number) for number in range(TRIES)] == [401] * TRIES
    assert status(gate, asks("guess"), TRIES) == 429
    assert status(gate, asks("guess", client="192.0.2.2"), TRIES) == 401, "others are not kept out"
    assert status(gate, asks("guess"), TRIES + SECONDS) == 401


def test_whoever_knows_the_secret_is_not_kept_out_by_guesses_from_the_same_address() -> None:
    gate = Gate(SECRET)
    assert [status(gate, asks("guess")) for _ in range(TRIES + 1)][-1] == 429
    assert status(gate, asks(SECRET)) == 200
    assert status(gate, asks("guess")) == 429, "and does not wipe them out"


@pytest.mark.parametrize("name", ["_fts_table", "_fts_pk", "%5Ffts_table"])
def test_nobody_with_the_secret_chooses_an_index_of_full_texts(name: str) -> None:
    scope = asks(SECRET) | {"query_string": f"_search=x&{name}=stories_fts".encode()}
    assert status(Gate(SECRET), scope) == 403


def test_guesses_from_everywhere_fill_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.explorer.gate.MOST_CLIENTS", 3)
    gate = Gate(SECRET)
    for number in range(10):
        status(gate, asks("guess", client=f"192.0.2.{number}"))
    assert len(gate._wrong) == 3


@pytest.mark.parametrize("path", ["/-/databases", "/-/settings.json", "/-/threads", "/-/allow-debug"])
def test_what_tells_of_the_machine_is_not_shown_elsewhere(path: str) -> None:
    assert status(Gate(SECRET), asks(SECRET, path=path)) == 404
    assert status(Gate(SECRET), asks(SECRET, path="/-/static/app.css")) == 200
    scope = asks(SECRET) | {"path": f"/under{path}", "raw_path": f"/under{path}?x".encode()}
    assert path in paths(scope, "/under/")


def test_cookies_are_signed_by_another_word_that_stays() -> None:
    assert signing_secret(SECRET) == signing_secret(SECRET)
    assert SECRET not in signing_secret(SECRET)
    assert signing_secret(SECRET) != signing_secret(f"{SECRET}.")


def test_no_other_way_leads_round_the_gate() -> None:
    said: list[dict[str, Any]] = []

    async def nothing(*_: Any) -> Any:
        pytest.fail("it was let in")

    async def hear(message: dict[str, Any]) -> None:
        said.append(message)

    app = guarded(nothing, gate=Gate(None), base="/", shows_stores=lambda: True, prepare=nothing)

    async def ask(kind: str) -> None:
        await app(asks() | {"type": kind}, nothing, hear)

    asyncio.run(ask("websocket"))
    assert said == [{"type": "websocket.close"}]
    asyncio.run(ask("http"))
    assert said[1]["status"] == 403
