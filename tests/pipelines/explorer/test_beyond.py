"""The explorer beyond its own machine: nothing without the secret, and never a story's full text."""

import asyncio
import re
import sqlite3
import subprocess
import sys
import zlib
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from datasette.app import Datasette

from pipelines.explorer.gate import OPEN_PARTS
from pipelines.explorer.pages.search import begins
from pipelines.explorer.publish import PUBLIC
from pipelines.explorer.rights import OPEN
from pipelines.explorer_config import VARIABLE
from pipelines.reports.unread import unread
from pipelines.store import open_store
from pipelines.store.excerpts import EXCERPT, excerpt
from pipelines.store.schema import TABLES, VIEWS
from tests.pipelines.store.making import (
    HOUR,
    NOON,
    TEXT,
    answer,
    judged,
    link,
    not_flagged,
    page,
    report_file,
    report_link,
    source,
)

SECRET = "a secret of sixteen"  # noqa: S105 - it opens nothing
GIVEN = {"Authorization": f"Basic {b64encode(f'reader:{SECRET}'.encode()).decode()}"}
LAST_WORDS = "the publisher keeps these closing words for itself"
WHOLE = f"{TEXT} {TEXT} {LAST_WORDS.capitalize()}."

LATE = ("closing", "publisher+closing", "keeps+words", "itself&order=best", "%22the+publisher+keeps%22")
"""Searches for words that stand beyond the excerpt."""

ROUTES = {
    "^/$": ["/"],
    "^/council/": ["/council/rotherham", "/council/none"],
    r"^/map(?:\.(?P<part>csv)": ["/map", "/map.csv"],
    "^/search": [
        "/search?q=inspectors",
        "/search.csv",
        "/search.json?q=family",
        "/search.atom",
        *(f"/search{kind}?q={words}" for kind in ("", ".csv", ".json", ".atom") for words in LATE),
    ],
    r"^/statistics(?:\.(?P<part>csv)": ["/statistics", "/statistics.csv"],
    "^/sources$": ["/sources"],
    "^/look-at$": ["/look-at"],
    "^/about$": ["/about"],
    "^/event/": ["/event/1"],
    "^/story/": ["/story/1", "/story/2"],
    "^/digest": ["/digest", "/digest/2026-03-02"],
    "^/feeds(?P<part>/?)": ["/feeds/"],
    "^/feeds/(?P<part>.+": ["/feeds/all.atom", "/feeds/all.json"],
    r"/(\.(?P<format>jsono?))?$": ["/.json", "/.jsono"],
    "/favicon.ico": ["/favicon.ico"],
    "/-/static/": ["/-/static/app.css", "/-/static/../../app.py"],
    "/-/static-plugins/councilwatch/": ["/-/static-plugins/councilwatch/pages.css"],
    "/:memory:": ["/:memory:"],
    "^/-/health$": ["/-/health"],
    "/-/metadata": ["/-/metadata", "/-/metadata.json"],
    "/-/versions": ["/-/versions.json"],
    "/-/plugins": ["/-/plugins.json"],
    "/-/settings": ["/-/settings", "/-/settings.json"],
    "/-/config": ["/-/config", "/-/config.json"],
    "/-/threads": ["/-/threads", "/-/threads.json"],
    "/-/databases": ["/-/databases", "/-/databases.json", "//-/databases", "/%2D/databases"],
    "/-/actor": ["/-/actor.json"],
    "/-/auth-token": ["/-/auth-token?token=x"],
    "/-/logout": ["/-/logout"],
    "/-/permissions": ["/-/permissions"],
    "/-/messages": ["/-/messages"],
    "/-/allow-debug": ["/-/allow-debug"],
    "/-/patterns": ["/-/patterns"],
    r"/(?P<database>[^\/\.]+)\.db$": ["/councilwatch.db", "/_internal.db"],
    r"/(?P<database>[^\/\.]+)(\.(?P<format>\w+))?$": [
        "/councilwatch",
        "/councilwatch.json?_show_hidden=1",
        "/councilwatch?sql=select+text+from+stories",
        "/councilwatch.json?sql=select+*+from+revisions",
        "/councilwatch.csv?sql=select+text+from+stories",
        "/councilwatch.blob?sql=select+html+from+pages&_blob_column=html",
        "/_memory.json?sql=select+text+from+councilwatch.stories",
        "/_internal.json",
    ],
    r"/(?P<database>[^\/\.]+)/(?P<table>[^\/\.]+)(\.(?P<format>\w+))?$": [
        *(f"/councilwatch/{name}.json?_size=max" for name in sorted({each.name for each in (*TABLES, *VIEWS)})),
        *(f"/councilwatch/stories_fts{part}.json" for part in ("", "_data", "_idx", "_docsize", "_config", "_content")),
        "/councilwatch/stories",
        "/councilwatch/STORIES.json",
        "/councilwatch/stories.csv?_stream=on",
        f"/councilwatch/stories.json?_search={LAST_WORDS.replace(' ', '+')}",
        "/councilwatch/revisions.csv",
        "/councilwatch/claims.json?_labels=on&_where=1",
        '/councilwatch/claims.json?_through={"table":"stories","column":"id","value":"1"}',
        "/councilwatch/story_excerpts.csv?_stream=on&_size=max",
        "/councilwatch/story_excerpts.json?text__contains=closing&_facet=text&_sort=text",
        "/councilwatch/search_the_stories.json?words=inspectors",
        "/councilwatch/search_the_stories?words=closing",
        "/councilwatch/search_the_stories.csv?words=closing",
        "/councilwatch/story_excerpts.json?_fts_table=stories_fts&_fts_pk=id&_search=closing",
        "/councilwatch/one_councils_history.csv?council=rotherham",
        "/councilwatch/sqlite_master.json",
    ],
    r"/(?P<database>[^\/\.]+)/(?P<table>[^/]+?)/(?P<pks>[^/]+?)": [
        "/councilwatch/stories/1",
        "/councilwatch/stories/1.json",
        "/councilwatch/revisions/1.json",
        "/councilwatch/pages/1.blob?_blob_column=html",
        "/councilwatch/report_files/1.blob?_blob_column=body",
        "/councilwatch/stories_fts_content/1.json",
        "/councilwatch/addresses/1.json",
        "/councilwatch/claims/1",
    ],
}
"""The beginning of each route's pattern, ours and Datasette's, and addresses that it answers."""

EVERY = [address for addresses in ROUTES.values() for address in addresses]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store whose texts end with the same words: of a story, its versions, pages, a near miss, a listing."""
    where = tmp_path_factory.mktemp("beyond") / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(),), NOON)
        cycle = store.begin_cycle("due", 1, NOON)
        run = store.begin_run(cycle, "kirkwell", NOON)
        links = [replace(link(number), summary=WHOLE) for number in range(1, 9)]
        store.keep_listing(answer(*links), run_id=run)
        store.keep_listing(answer(report_link()), run_id=None)
        store.keep_report(report_file(body=LAST_WORDS.encode()), unread("scanned"), NOON)
        for number, text in ((1, WHOLE), (1, f"{WHOLE} And more."), (2, WHOLE)):
            kept = judged(number, text=text)
            store.keep(replace(kept, page=page(number, html=f"<p>{text}</p>")), NOON + number * HOUR)
        store.keep(not_flagged(4, near_miss=True, text=WHOLE), NOON)
        store.end_cycle(cycle, "finished", NOON + HOUR)
    return where


def ask(path: Path, addresses: Sequence[str], at: str = "http://192.0.2.1", **headers: str) -> list[httpx.Response]:
    """The answers of the explorer as somebody gets them who connects to the address ``at``."""

    async def all_of_them() -> list[httpx.Response]:
        datasette = Datasette([str(path)], crossdb=True)
        transport = httpx.ASGITransport(app=datasette.app())
        try:
            async with httpx.AsyncClient(transport=transport, base_url=at, headers=headers) as client:
                return [await client.get(address) for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()

    return asyncio.run(all_of_them())


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, SECRET)


def test_every_route_is_walked(path: Path) -> None:
    datasette = Datasette([str(path)])
    patterns = [route.pattern for route, _ in datasette._routes()]
    assert len(patterns) > 30
    assert [each for each in patterns if not each.startswith(tuple(ROUTES))] == []
    assert [each for each in ROUTES if not any(pattern.startswith(each) for pattern in patterns)] == []


@pytest.mark.usefixtures("closed")
@pytest.mark.parametrize("at", ["http://192.0.2.1", "http://127.0.0.1", "http://localhost"])
def test_nothing_answers_without_the_secret(path: Path, at: str) -> None:
    for got in ask(path, EVERY, at):
        assert got.status_code == 401, got.url
        assert got.text.startswith("This explorer asks for its secret")
        assert got.headers["www-authenticate"].startswith("Basic realm=")
        assert "default-src 'none'" in got.headers["content-security-policy"]
        assert "set-cookie" not in got.headers


@pytest.mark.usefixtures("closed")
def test_nothing_gives_a_full_text_with_the_secret(path: Path) -> None:
    answers = dict(zip(EVERY, ask(path, EVERY, **GIVEN), strict=True))
    for address, got in answers.items():
        assert got.status_code < 500 or (address == "/-/health" and not got.json()["ok"]), (address, got.text)
        told = got.content.lower()
        assert LAST_WORDS not in unmarked(got.text), address
        assert not any(words in unmarked(got.text) for words in ("keeps these", "these closing", "for itself")), address
        assert LAST_WORDS.encode() not in inflated(got.content), address
        assert str(path.parent).encode() not in told, address
        if "/-/" in address and not address.startswith(OPEN_PARTS):
            assert got.status_code == 404, address
    assert answers["/councilwatch/story_excerpts.json?_size=max"].json()["filtered_table_rows_count"] == 2
    assert answers["/story/1"].status_code == answers["/search?q=inspectors"].status_code == 200
    assert "How it begins" in answers["/story/1"].text
    assert "<mark>Inspectors</mark>" in answers["/search?q=inspectors"].text
    assert len(answers["/search.json?q=closing"].json()["stories"]) == 2, "a story is found by all of its words"
    assert answers["/councilwatch/search_the_stories?words=closing"].status_code in (403, 404)


@pytest.mark.parametrize("text", ["", "short ⟦words⟧", f"{'a' * 296}⟦bcdefg⟧ and more", f"{'word ' * 80}⟦late⟧"])
def test_what_a_search_found_is_cut_like_every_excerpt(text: str) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    cut = begins(text)
    assert cut.replace("⟦", "").replace("⟧", "") == excerpt(plain)
    assert cut.count("⟦") == cut.count("⟧")


@pytest.mark.usefixtures("closed")
def test_what_tells_of_whoever_runs_it_is_not_shown(own: Path) -> None:
    with open_store(own) as store:
        store.note_edit("councilwatch.toml", "broken", f"{own.parent}/councilwatch.toml, line 4.", "Correct it.", NOON)
    names = ["notices", "channels", "deliveries", "reviews"]
    for got in ask(own, [f"/councilwatch/{name}.json" for name in names], **GIVEN):
        assert got.status_code == 403
    for got in ask(own, EVERY, **GIVEN):
        assert str(own.parent) not in got.text, got.url


def unmarked(text: str) -> str:
    """The words of an answer without the marks of a search."""
    return re.sub("</?mark>|&lt;/?mark&gt;|[⟦⟧]|\\\\u27e[67]", "", text).lower()


def inflated(content: bytes) -> bytes:
    try:
        return zlib.decompress(content).lower()
    except zlib.error:
        return b""


@pytest.mark.usefixtures("closed")
def test_what_is_denied_says_what_is_open(path: Path) -> None:
    denied = ["stories", "revisions", "pages", "addresses", "report_files", "stories_fts", "stories_fts_data", "hosts"]
    for name, got in zip(denied, ask(path, [f"/councilwatch/{name}" for name in denied], **GIVEN), strict=True):
        assert got.status_code == 403, name
        assert "excerpts of stories" in got.text
    html, data, sql = ask(
        path, ["/councilwatch", "/councilwatch/stories.json", "/councilwatch.json?sql=select+1"], **GIVEN
    )
    assert (data.status_code, data.json()["ok"], sql.status_code) == (403, False, 403)
    shown = set(re.findall(r'href="/councilwatch/(\w+)"', html.text))
    assert not shown & set(denied)
    assert {"story_excerpts", "revision_excerpts", "address_excerpts", "claims", "ledger"} <= shown
    assert "Ask in SQL" not in html.text
    for got in ask(path, [f"/councilwatch/{name}.json" for name in sorted(OPEN)], **GIVEN):
        assert got.status_code == 200


@pytest.mark.usefixtures("closed")
def test_a_table_that_nobody_declared_is_not_open(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "councilwatch.db"
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(other)) as new:
        old.backup(new)
        new.execute("CREATE TABLE drafts AS SELECT text FROM stories")
        new.commit()
    (got,) = ask(other, ["/councilwatch/drafts.json"], **GIVEN)
    assert got.status_code == 403


@pytest.mark.usefixtures("closed")
def test_an_immutable_store_cannot_be_downloaded(path: Path) -> None:
    async def downloaded() -> int:
        datasette = Datasette([], immutables=[str(path)])
        got = await datasette.client.get("/councilwatch.db", headers=GIVEN)
        for database in datasette.databases.values():
            database.close()
        return int(got.status_code)

    assert asyncio.run(downloaded()) == 403


@pytest.fixture
def own(path: Path, tmp_path: Path) -> Path:
    """A store like ``path``, which a test may change."""
    where = tmp_path / "councilwatch.db"
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(where)) as new:
        old.backup(new)
    return where


def moved(store: Path) -> None:
    store.rename(store.with_name("away.db"))


def unlinked(store: Path) -> None:
    store.unlink()


def replaced(store: Path) -> None:
    moved(store)
    store.write_bytes(b"no store " * 20)


LOST = [moved, unlinked, replaced]


@pytest.mark.parametrize("lose", LOST)
@pytest.mark.parametrize("secret", [SECRET, None])
def test_the_gate_holds_where_the_store_is_taken_away(
    own: Path, lose: Callable[[Path], None], secret: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Datasette has the file open still, so that it answers as before."""
    if secret is not None:
        monkeypatch.setenv(VARIABLE, secret)

    async def asked() -> tuple[list[httpx.Response], list[httpx.Response]]:
        datasette = Datasette([str(own)])
        transport = httpx.ASGITransport(app=datasette.app(), raise_app_exceptions=False)
        try:
            async with httpx.AsyncClient(transport=transport, base_url="http://192.0.2.1") as client:
                await client.get("/councilwatch/revisions.json", headers=GIVEN)
                lose(own)
                addresses = ["/councilwatch/revisions.json", "/councilwatch.json?sql=select+text+from+stories", "/none"]
                strange = [await client.get(address) for address in addresses]
                return strange, [await client.get(address, headers=GIVEN) for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()

    strange, known = asyncio.run(asked())
    for got in strange:
        assert got.status_code == (403 if secret is None else 401)
        assert "default-src 'none'" in got.headers["content-security-policy"]
    if secret is None:
        assert all(VARIABLE in got.text for got in strange)
    assert all(got.status_code >= 400 for got in known)  # 400 or 500 where a connection must be made anew
    assert not any(LAST_WORDS in got.text.lower() for got in [*strange, *known])


def test_excerpts_are_short(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        for view, column in (
            ("story_excerpts", "text"),
            ("revision_excerpts", "text"),
            ("address_excerpts", "summary"),
        ):
            lengths = [row[0] for row in db.execute(f"SELECT length({column}) FROM {view} WHERE {column} <> ''")]
            assert lengths
            assert max(lengths) <= EXCERPT
        assert db.execute("SELECT text FROM story_excerpts").fetchone()[0].endswith(" …")
        short = db.execute("SELECT substr(text, 1, 20), text FROM story_excerpts").fetchone()
        assert short[1].startswith(short[0])


@pytest.mark.parametrize(
    ("at", "headers"),
    [
        ("http://192.0.2.1", {}),
        ("http://192.0.2.1", {"Host": "localhost"}),
        ("http://127.0.0.1", {"Host": "ratings.example"}),
        ("http://127.0.0.1", {"X-Forwarded-For": "192.0.2.7"}),
    ],
)
def test_without_a_secret_others_are_told_what_to_do(path: Path, at: str, headers: Mapping[str, str]) -> None:
    for got in ask(path, EVERY, at, **headers):
        assert got.status_code == 403
        assert VARIABLE in got.text
        assert "README.md" in got.text


def test_without_a_secret_this_machine_sees_all(path: Path) -> None:
    table, text, sql = ask(
        path,
        ["/councilwatch/stories.json?_shape=array", "/story/1", "/councilwatch.json?sql=select+1"],
        "http://127.0.0.1",
    )
    assert LAST_WORDS in table.text.lower()
    assert LAST_WORDS in text.text.lower()
    assert sql.status_code == 200


@pytest.mark.usefixtures("closed")
def test_a_snapshot_needs_no_secret(path: Path) -> None:
    async def front() -> int:
        datasette = Datasette([str(path)], metadata=PUBLIC)
        got = await datasette.client.get("/")
        for database in datasette.databases.values():
            database.close()
        return int(got.status_code)

    assert asyncio.run(front()) == 200


def test_a_secret_that_can_be_guessed_ends_the_start(path: Path) -> None:
    command = [str(Path(sys.executable).with_name("datasette")), str(path), "--get", "/"]
    done = subprocess.run(command, env={VARIABLE: "short"}, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (
        f"The secret in {VARIABLE} has 5 letters, and 16 are the least that cannot be guessed; make a longer one.\n"
    )


def test_a_start_with_a_secret_says_what_is_open(path: Path) -> None:
    command = [str(Path(sys.executable).with_name("datasette")), str(path), "--get", "/"]
    done = subprocess.run(command, env={VARIABLE: SECRET}, capture_output=True, text=True, check=False)
    assert "asks everybody for its secret" in done.stderr
    assert "TLS" in done.stderr
    assert SECRET not in done.stderr + done.stdout


@pytest.mark.usefixtures("closed")
def test_no_log_holds_the_secret(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Where the package rich is installed, Datasette would print the whole state of the program at each error."""
    answers = ask(path, ["/councilwatch/stories/999", "/none", "/councilwatch/claims?_sort=none", "/story/1"], **GIVEN)
    assert [got.status_code for got in answers] == [403, 404, 400, 200]
    said = "".join(capfd.readouterr())
    assert "Traceback" not in said
    assert GIVEN["Authorization"].partition(" ")[2][:16] not in said
