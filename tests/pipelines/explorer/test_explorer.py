"""The explorer as a browser meets it: every page whole, safe and read-only."""

import asyncio
import csv
import http.client
import io
import re
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from pipelines import explorer
from pipelines.explorer import MEMORY, is_store
from pipelines.explorer.headers import HEADERS, STRICT
from pipelines.explorer.queries import QUERIES
from pipelines.explorer.serve import command
from pipelines.explorer.tables import SHOWN
from pipelines.model import DayInterval, Reason, RunRecord, Standing
from pipelines.reports.unread import unread
from pipelines.store import Store, open_store
from pipelines.store.schema import TABLES, VIEWS
from tests.pipelines.store.making import (
    HOUR,
    NOON,
    TITLE,
    answer,
    claim,
    from_listing,
    judged,
    link,
    not_flagged,
    recorded,
    report_file,
    report_link,
    source,
)
from tests.ports import free_port

NASTY = '<script>alert("x")</script> & co'


WELL = Standing(state="ok", says="It answers as it should.", sure=True)
IN_TROUBLE = Standing(state="blocked", says="It answered 403.", todo="Ask the publisher.", sure=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store in which something of everything has happened."""
    where = tmp_path / "councilwatch.db"
    with open_store(where) as store:
        store.sync_sources((source(), source("eastmere")), NOON)
        cycle = store.begin_cycle("due", 1, NOON)
        run = store.begin_run(cycle, "kirkwell", NOON)
        store.keep_listing(answer(*(link(number) for number in range(1, 9))), run_id=run)
        fill(store)
        store.keep_listing(answer(report_link()), run_id=None)
        store.keep_report(report_file(), unread("scanned"), NOON)
        store.end_run(run, RunRecord(requests=9, stories=3), NOON, lambda: WELL)
        bad = store.begin_run(cycle, "eastmere", NOON)
        broken = replace(answer(of="eastmere"), status="blocked", says="It answered 403.")
        store.keep_listing(broken, run_id=bad)
        store.end_run(bad, RunRecord(requests=1), NOON, lambda: IN_TROUBLE)
        store.end_cycle(cycle, "finished", NOON + HOUR)
    return where


def fill(store: Store) -> None:
    spring = DayInterval(start=date(2022, 5, 9), end=date(2022, 5, 20))
    store.keep_outcomes(
        [recorded("inadequate"), recorded(number=2, inspected=spring, published=date(2022, 7, 4))], NOON
    )
    store.keep_outcomes([recorded(number=2, by="shipped", inspected=spring, published=date(2022, 7, 4))], NOON)
    store.keep_outcomes([recorded("inadequate", number=2, hash_of="a third", inspected=spring)], NOON)
    store.keep(judged(1), NOON)
    store.keep(judged(1, title=f"{TITLE} at last"), NOON + HOUR)
    store.keep(from_listing(2), NOON)
    hostile = judged(3, title=NASTY, text=f"{NASTY}\n\n=cmd() is good overall")
    words = replace(claim(), start=len(NASTY) + 11, end=len(NASTY) + 23)
    hostile = replace(
        hostile,
        article=replace(hostile.article, url="javascript:alert(1)", publisher='=HYPERLINK("https://evil.test")'),
        verdict=replace(hostile.verdict, claims=(words,), refused=()),
    )
    store.keep(hostile, NOON)
    store.keep(not_flagged(4, near_miss=True), NOON)
    store.begin_try(link(5).url, NOON)
    store.fail(link(5).url, "The server answered 500.", NOON)
    store.begin_try(link(6).url, NOON)
    store.postpone(link(6).url, NOON + HOUR, "The robots.txt of its host could not be had.")


def ask(path: Path, *addresses: str, headers: dict[str, str] | None = None) -> list[Any]:
    """The answers of the explorer of one or many files, over HTTP as the browser would ask."""
    files = [str(path), *(str(other) for other in path.parent.glob("other*.db"))]

    async def all_of_them() -> list[Any]:
        datasette = Datasette(files)
        try:
            return [await datasette.client.get(address, headers=headers) for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()

    return asyncio.run(all_of_them())


def page(path: Path, address: str) -> str:
    (got,) = ask(path, address)
    assert got.status_code == 200, got.text
    text: str = got.text
    return text


def test_the_front_page_says_what_changed_and_what_is_broken(path: Path) -> None:
    text = " ".join(page(path, "/").split())
    assert "It looked last on <strong>2 March 2026, 13:00</strong>: 2 sources asked, 8 new articles, 3 stories" in text
    assert f"{TITLE.replace(chr(39), '&#39;')} at last</a>" in text
    assert "the page is closed, only its announcement was read" in text
    assert "2 sources watched</th><td>1 in trouble, 0 not asked yet, 0 paused" in text
    assert "Eastmere Council</a>: It answered 403. Ask the publisher." in text
    assert text.count("<strong>Kirkwell Metropolitan Borough Council</strong>: overall") == 3, "once a story"
    assert text.count('overall <b class="cw-grade cw-grade-good">good</b>') == 3
    assert '<blockquote class="cw-quote">good overall</blockquote>' in text


def test_the_front_page_tells_of_an_edit_that_could_not_be_read_until_it_is_mended(path: Path) -> None:
    says = f"/w/watchlist.toml, line 3: {NASTY}."
    with open_store(path) as store:
        store.note_edit("watchlist.toml", "broken", says, "Correct that line.", NOON)
        assert store.broken_edit() == says
    told = page(path, "/")
    assert "An edit could not be read." in told
    assert "line 3: &lt;script&gt;" in told
    assert "Correct that line." in told
    assert "watchlist.toml" in page(path, "/councilwatch/notices")
    with open_store(path) as store:
        store.note_edit("watchlist.toml", "taken_up", "watchlist.toml is read anew.", "", NOON)
        assert store.broken_edit() is None
    assert "An edit could not be read." not in page(path, "/")


def test_the_front_page_of_a_new_store_says_how_to_begin(tmp_path: Path) -> None:
    open_store(tmp_path / "councilwatch.db").close()
    text = page(tmp_path / "councilwatch.db", "/")
    assert "has not looked at any source yet" in text
    assert "No story has been flagged yet" in text


def test_a_running_and_a_crashed_cycle_are_told(path: Path) -> None:
    with open_store(path) as store:
        cycle = store.begin_cycle("due", 1, NOON + 2 * HOUR)
        assert "It is looking now" in page(path, "/")
        store.end_cycle(cycle, "crashed", NOON + 3 * HOUR)
    assert "It ended early (crashed)" in page(path, "/")


def test_a_storys_page_marks_the_quoted_words(path: Path) -> None:
    text = page(path, "/story/1")
    assert '<mark title="Kirkwell Metropolitan Borough Council: overall good (new)">good overall</mark>' in text
    assert ">inadequate</mark>" in text
    assert "<summary>Version 2, seen 2 March 2026, 13:00</summary>" in text
    assert "It tells a grade." in text
    assert "The words deny the grade, or tell what somebody believed.</p>" in text


def test_a_refusal_is_no_reason_for_the_flag_and_is_asked_about_until_decided(path: Path) -> None:
    asked = "<code>councilwatch review</code> asks about it."
    why = "The words deny the grade, or tell what somebody believed."
    whole = judged(31)
    reason = Reason(rule="denied", field="text", start=0, end=9, says=why)
    with open_store(path) as store:
        store.keep(replace(whole, verdict=replace(whole.verdict, claims=(), reasons=(reason,))), NOON)
        number = store.newest_story_id()
    address = f"/story/{number}"
    text = page(path, address)
    assert text.count(why) == 1, "under its own heading alone"
    assert 'id="reasons"' not in text
    assert text.count(asked) == 1
    with open_store(path) as store:
        (item,) = (each for each in store.review_items() if each.story_id == number)
        store.decide(item.item, "accepted", who="jo", now=NOON)
    assert asked not in page(path, address)


def test_what_others_wrote_is_never_code(path: Path) -> None:
    addresses = [
        "/", "/councilwatch/stories", "/councilwatch/stories/3", "/story/3", "/councilwatch/claims", "/councilwatch",
        "/councilwatch/one_councils_history?council=kirkwell", "/councilwatch/revisions",
        "/councilwatch/stories?_search=%3Cscript%3Ealert", "/councilwatch/stories?_facet=title",
        "/councilwatch/one_councils_history?council=%3Cscript%3Ealert(1)%3C/script%3E",
    ]  # fmt: skip
    for got in ask(path, *addresses):
        assert got.status_code == 200
        assert "<script>alert" not in got.text
        assert not re.search(r"href=[\"']?javascript:", got.text)


@pytest.mark.parametrize("name", QUERIES)
def test_every_question_has_an_answer(path: Path, name: str) -> None:
    rows = {
        "search_the_stories": 2,
        "new_ratings_this_week": 0,  # the stories are of March
        "one_councils_history": 4,
        "official_history_of_a_council": 2,
        "where_stories_and_ofsted_disagree": 3,
        "news_nobody_reported": 1,
        "witnesses_that_disagree": 3,
        "reports_that_could_not_be_read": 1,
        "flagged_stories_by_source": 1,
        "sources_in_trouble": 1,
        "nearly_flagged": 1,
        "what_could_not_be_read": 2,
    }
    html, data = ask(
        path,
        f"/councilwatch/{name}?council=kirkwell&words=kirkwell",
        f"/councilwatch/{name}.json?council=kirkwell&words=kirkwell&_shape=array",
    )
    assert (html.status_code, data.status_code) == (200, 200)
    assert QUERIES[name]["title"].replace("'", "&#39;") in html.text
    assert len(data.json()) == rows[name]


def test_no_question_is_cut_without_saying_so() -> None:
    for query in QUERIES.values():
        for most in re.findall(r"LIMIT (\d+)", query["sql"]):
            assert f" {most}, " in query["description"]


def test_what_nobody_reported_is_told_whole(path: Path) -> None:
    days = [date(2015, 1, 5) + timedelta(days=30 * number) for number in range(30)]
    with open_store(path) as store:
        for place, gss in enumerate(("E09000002", "E09000003", "E09000004", "E09000005", "E09000006", "E09000007",
                                     "E09000008")):  # fmt: skip
            store.keep_outcomes(
                [recorded(number=100 * (place + 1) + number, gss=gss, inspected=DayInterval(start=day, end=day),
                          published=day) for number, day in enumerate(days)], NOON,
            )  # fmt: skip
    told = page(path, "/councilwatch/news_nobody_reported")
    assert "211 rows" in told, "one of the fixture's own"


def test_rows_lead_to_the_pages_of_what_they_name(path: Path) -> None:
    with open_store(path) as store:
        told = replace(claim(), gss="E09000004", authority="London Borough of Bexley")
        store.keep(replace(judged(31), verdict=replace(judged(31).verdict, claims=(told,), refused=())), NOON)
        store.keep_outcomes([recorded(number=31, gss="E09000005", published=date(2026, 2, 27))], NOON)
        ((number, story),) = store._connection.raw.execute("SELECT id, story_id FROM claims WHERE gss = 'E09000004'")
    row = page(path, f"/councilwatch/claims/{number}")
    assert f'<p><a href="/story/{story}">The story</a> · <a href="/council/bexley">The council</a></p>' in row
    assert f'<p><a href="/story/{story}">Its page</a>' in page(path, f"/councilwatch/stories/{story}")
    assert '<a href="/council/' not in page(path, "/councilwatch/cycles/1")
    for name in ("news_nobody_reported", "official_history_of_a_council?council=brent"):
        assert '<span><a href="/council/brent">' in page(path, f"/councilwatch/{name}")


def test_new_ratings_are_those_of_the_last_seven_days(path: Path) -> None:
    now = datetime.now(UTC)
    with open_store(path) as store:
        for number, days in ((20, 1), (21, 6), (22, 9)):
            store.keep(judged(number, at=now - timedelta(days=days)), now)
    (data,) = ask(path, "/councilwatch/new_ratings_this_week.json?_shape=array")
    told = [(row["where to read it"][-2:], row["grade"], row["judgement"]) for row in data.json()]
    assert told == [("20", "good", "overall"), ("21", "good", "overall")]


def test_a_council_is_found_by_any_part_of_its_name_or_by_its_code(path: Path) -> None:
    for council, rows in (("KIRKWELL metro", 4), ("e08000999", 4), ("nowhere", 0), ("", 0), ("%", 0)):
        (data,) = ask(path, f"/councilwatch/one_councils_history.json?_shape=array&council={council}")
        assert len(data.json()) == rows, council


@pytest.mark.parametrize(
    ("query", "council", "says"),
    [
        ("one_councils_history", "nowhere", "is called “nowhere”"),
        ("official_history_of_a_council", "nowhere", "is called “nowhere”"),
        ("one_councils_history", "Bexley", "No story kept here tells of a rating of this council."),
        ("official_history_of_a_council", "Bexley", "The record here holds no inspection of this council."),
    ],
)
def test_no_answer_says_whether_the_council_is_known(path: Path, query: str, council: str, says: str) -> None:
    told = replace(claim(), gss="E09000004", authority="London Borough of Bexley")
    with open_store(path) as store:
        store.keep(replace(judged(32), verdict=replace(judged(32).verdict, claims=(told,), refused=())), NOON)
        store.forget(link(32).url, NOON)
    assert says in page(path, f"/councilwatch/{query}?council={council}")


LISTS = ["stories", "claims", "refusals", "addresses", "sources", "runs", "sources_in_trouble", "nearly_flagged",
         "what_could_not_be_read", "flagged_stories_by_source"]  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_every_cell_says_which_column_it_is_of(path: Path, name: str) -> None:
    """On a narrow screen the cells stand below one another, and the labels must be those of their own table."""
    text = page(path, f"/councilwatch/{name}")
    (head, body) = re.findall(r"<table class=\"cw-rows.*?(<thead>.*?)</thead>\s*<tbody>(.*?)</tbody>", text, re.DOTALL)[
        0
    ]
    headings = re.findall(r"<th.*?>(.*?)</th>", head, re.DOTALL)
    columns = [re.sub(r"<.*?>|&nbsp;|[▲▼]", "", each).strip() for each in headings]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    assert rows
    for row in rows:
        assert re.findall(r'<td[^>]*data-label="([^"]*)"', row) == columns
        assert row.count("<td") == len(columns)
    assert "nth-of-type" not in text


def test_a_list_holds_no_more_columns_than_it_shows(path: Path) -> None:
    text = page(path, "/councilwatch/stories")
    assert 'data-label="title"' in text
    assert "col-lead_inspector" not in text
    assert "col-reasons" not in text


@pytest.mark.parametrize("view", ["ledger", "inspections"])
def test_a_council_of_the_record_leads_to_its_inspections(path: Path, view: str) -> None:
    text = page(path, f"/councilwatch/{view}")
    assert 'href="/councilwatch/official_history_of_a_council?council=E08000999">Kirkwell' in text
    assert "own page" not in text, "a view's row has none"
    assert "own page" in page(path, "/councilwatch/claims")


def test_grades_told_since_are_a_list_that_can_break(path: Path) -> None:
    told = replace(claim(), gss="E09000004", authority="London Borough of Bexley")
    both = (told, replace(told, judgement="leadership"))
    with open_store(path) as store:
        store.keep(replace(judged(30), verdict=replace(judged(30).verdict, claims=both, refused=())), NOON)
    text = page(path, "/councilwatch/ledger")
    assert re.search(r'data-label="told since"><span>\w+ good, \w+ good</span>', text)


@pytest.mark.parametrize(("order", "way", "arrow"), [("_sort", "ascending", "▲"), ("_sort_desc", "descending", "▼")])
def test_the_arrow_of_a_sorted_column_means_what_it_means_on_the_map(
    path: Path, order: str, way: str, arrow: str
) -> None:
    table = page(path, f"/councilwatch/stories?{order}=title")
    place = {"_sort": "", "_sort_desc": "&order=down"}[order]
    for text in (table, page(path, f"/map?sort=region{place}")):
        (heading,) = re.findall(rf'<th [^>]*aria-sort="{way}".*?</th>', text, re.DOTALL)
        assert f'<span aria-hidden="true">{arrow}</span>' in heading


def test_days_stay_whole_and_wide_tables_show_that_they_scroll(path: Path) -> None:
    style = page(path, "/-/static-plugins/councilwatch/explorer.css")
    assert '.cw-rows [class*="col-inspect"] { white-space: nowrap; }' in style
    assert ".cw .table-wrapper {" in style
    assert 'class="table-wrapper cw-wide" role="region" aria-label="Rows" tabindex="0"' in page(
        path, "/councilwatch/claims"
    )


def test_stories_councils_and_sources_lead_to_their_pages(path: Path) -> None:
    history = page(path, "/councilwatch/one_councils_history?council=kirkwell")
    assert 'href="/story/1"' in history
    assert 'href="/councilwatch/one_councils_history?council=E08000999"' in history
    assert re.search(r'<a href="/story/1">Kirkwell', page(path, "/councilwatch/stories"))
    trouble = page(path, "/councilwatch/sources_in_trouble")
    assert '<a href="/councilwatch/sources/eastmere">Eastmere Council</a>' in trouble
    assert '" rel="noreferrer noopener">' in page(path, "/councilwatch/nearly_flagged")


def test_the_question_of_words_shows_the_words_found(path: Path) -> None:
    text = page(path, "/councilwatch/search_the_stories?words=inspector+family")
    assert '<a href="/story/1">' in text
    assert re.search(r"<mark>[Ii]nspectors?</mark>", text)
    assert "Fill in the field" in page(path, "/councilwatch/search_the_stories")
    for words in ("%22", "*", "a-b"):
        assert "There is nothing to show" in page(path, f"/councilwatch/search_the_stories?words={words}")


@pytest.mark.parametrize("address", ["/none", "/councilwatch/none", "/councilwatch/stories/999"])
def test_a_page_that_is_not_there_leads_home(path: Path, address: str) -> None:
    (got,) = ask(path, address)
    assert got.status_code == 404
    assert "There is no such page" in got.text
    assert '<a href="/">The front page</a>' in got.text
    assert "explorer.css" in got.text
    assert got.headers["content-security-policy"] == STRICT


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/events/12", "/event/12"),
        ("/councils/leeds", "/council/leeds"),
        ("/stories/3", "/story/3"),
        ("/feeds/councils/rothram", "/feeds/"),
    ],
)
def test_an_address_from_memory_leads_to_what_was_meant(path: Path, address: str, meant: str) -> None:
    (got,) = ask(path, address)
    assert got.status_code == 404
    assert f'<a href="{meant}">' in got.text
    assert '<nav aria-label="Pages">' in got.text


def test_programs_and_other_databases_are_told_by_datasette_what_is_not_there(path: Path) -> None:
    with sqlite3.connect(path.parent / "other.db") as made:
        made.execute("CREATE TABLE recipes (name TEXT)")
    made.close()
    data, other, council = ask(path, "/councilwatch/none.json", "/other/none", "/council")
    assert data.json()["status"] == 404
    assert '<nav aria-label="Pages">' not in other.text
    assert (council.status_code, council.headers["location"]) == (301, "/map#table")


def luminance(colour: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


PAIRS = [("ink", "page"), ("ink", "card"), ("soft", "page"), ("soft", "card"), ("link", "page"), ("link", "card"),
         ("seen", "card"), ("ink", "mark"), ("ink", "tint"), ("ink", "note"), ("ink", "added"),
         ("ink", "removed"), ("ink", "focus-behind"), ("soft", "tint"), ("link", "tint"), ("best-ink", "best"),
         ("good-ink", "good"), ("middling-ink", "middling"), ("worst-ink", "worst"),
         ("plain-ink", "plain")]  # fmt: skip


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "behind"), PAIRS)
def test_words_stand_out_from_what_is_behind_them(scheme: int, front: str, behind: str) -> None:
    css = (Path(explorer.__file__).parent / "static" / "explorer.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", re.findall(r":root \{(.*?)\}", css, re.DOTALL)[scheme]))
    light, dark = sorted((luminance(colours[front]), luminance(colours[behind])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize(("words", "found"), [("inspector family", [1]), ("children hospital", [])])
def test_stories_are_searched_by_stem(path: Path, words: str, found: list[int]) -> None:
    (data,) = ask(path, f"/councilwatch/stories.json?_search={words}&_shape=array")
    assert [row["id"] for row in data.json()] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [("", 3), ("%22", 3), ("%20()%20", 3), ("good%22", 3), ("%22good", 3), ("(good", 3), ("x%00y", 0)],
)
def test_no_search_is_an_error(path: Path, words: str, found: int) -> None:
    """A blank one is none; what the search's own grammar would choke on is looked for as it stands."""
    html, data = ask(
        path, f"/councilwatch/stories?_search={words}", f"/councilwatch/stories.json?_search={words}&_shape=array"
    )
    assert (html.status_code, data.status_code) == (200, 200)
    assert len(data.json()) == found


def test_the_front_page_sends_no_empty_search(path: Path) -> None:
    assert re.search(r'<input type="search"[^>]* name="q" required>', page(path, "/"))


def test_every_table_is_named_described_and_shown(path: Path) -> None:
    tables = [table for table in TABLES if not table.hidden]
    lists = ask(path, *(f"/councilwatch/{table.name}" for table in tables))
    for table, got in zip(tables, lists, strict=True):
        assert got.status_code == 200
        assert f"<h1>{table.title.replace(chr(39), '&#39;')}</h1>" in got.text
        for column in table.columns:
            assert f"<dt>{column.name}</dt>" in got.text
    text = page(path, "/councilwatch")
    assert "One row is a news story that tells of a rating" in text
    assert not re.search(r"<dt><a href=\"/councilwatch/(pages|hosts|_sqlite_migrations|stories_fts)", text)


def test_the_views_are_shown_like_tables(path: Path) -> None:
    for view, got in zip(VIEWS, ask(path, *(f"/councilwatch/{view.name}" for view in VIEWS)), strict=True):
        assert got.status_code == 200
        assert f"<h1>{view.title}</h1>" in got.text
        assert all(f"<dt>{column.name}</dt>" in got.text for column in view.columns)
        assert f'<dt><a href="/councilwatch/{view.name}">{view.title}</a></dt>' in page(path, "/councilwatch")


def test_a_story_tells_how_its_claims_stand(path: Path) -> None:
    text = " ".join(page(path, "/story/1").split())
    assert "<strong>Contradicted</strong>. The story says good, Ofsted inadequate." in text
    assert "page 2: “Overall inadequate”" in text


def test_what_a_person_rejected_is_no_fact_any_more(path: Path) -> None:
    with open_store(path) as store:
        before = page(path, "/councilwatch/where_stories_and_ofsted_disagree").count("Contradicted")
        for item in store.review_items():
            if item.listed == "contradicted":
                store.decide(item.item, "rejected", who="jo", now=NOON)
    assert before == 3
    assert "There is nothing to show." in page(path, "/councilwatch/where_stories_and_ofsted_disagree")
    front = page(path, "/")
    assert "good</b></span>" not in front
    assert "good overall" not in front


def test_what_is_said_of_a_table_is_true_of_it() -> None:
    for name, shown in SHOWN.items():
        columns = {column.name for table in (*TABLES, *VIEWS) if table.name == name for column in table.columns}
        assert columns >= {*shown.columns, *shown.facets, *dict(shown.units)}, name
        assert shown.newest_by is None or shown.newest_by in columns
        assert shown.label is None or shown.label in columns


def test_every_row_has_a_page(path: Path) -> None:
    with open_store(path, read_only=True) as store:
        firsts = {
            table.name: store._connection.row(f"SELECT {table.key} FROM {table.name} LIMIT 1") for table in TABLES
        }
    addresses = [f"/councilwatch/{name}/{row[0]}" for name, row in firsts.items() if row is not None]
    assert len(addresses) > 10
    for got in ask(path, *addresses):
        assert got.status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/", "/councilwatch", "/councilwatch/stories", "/councilwatch/stories.json", "/councilwatch/stories.csv",
     "/-/static/app.css", "/-/static-plugins/councilwatch/explorer.css", "/none", "/councilwatch?sql=x"],
)  # fmt: skip
def test_every_answer_forbids_other_origins(path: Path, address: str) -> None:
    (got,) = ask(path, address)
    for name, value in HEADERS:
        told = STRICT.encode() if address in ("/", "/none") and name == b"content-security-policy" else value
        assert got.headers.get_list(name.decode()) == [told.decode()]
    assert "default-src 'none'" in got.headers["content-security-policy"]


def test_pages_ask_for_nothing_from_elsewhere(path: Path) -> None:
    for got in ask(path, "/", "/councilwatch", "/councilwatch/stories", "/councilwatch/stories/1"):
        asked = re.findall(r"<(?:script|link|img)[^>]*?(?:src|href)=\"([^\"]+)\"", got.text)
        assert asked
        for loaded in asked:
            assert loaded.startswith(("/", "http://localhost", "data:,")), loaded


WRITES = [
    "delete from stories",
    "pragma query_only = off",
    "attach 'x.db' as x",
    "insert into stories values (1)",
]


@pytest.mark.parametrize("sql", WRITES)
def test_nobody_writes_through_the_explorer(path: Path, sql: str) -> None:
    (got,) = ask(path, f"/councilwatch.json?sql={sql}")
    assert got.status_code == 400
    with open_store(path) as store:
        assert store.counts()["stories"] == 3


@pytest.mark.parametrize("form", ["", ".json", ".csv"])
def test_two_statements_in_one_are_the_askers_mistake(path: Path, form: str) -> None:
    (got,) = ask(path, f"/councilwatch/stories{form}?_where=1;%20drop%20table%20stories")
    assert got.status_code == 400
    assert "You can only execute one statement at a time." in got.text
    with open_store(path) as store:
        assert store.counts()["stories"] == 3


@pytest.mark.parametrize("address", ["//", "///?sql=1"])
def test_nothing_but_slashes_is_the_front_page(path: Path, address: str) -> None:
    front, got = ask(path, "/", address)
    assert (got.status_code, got.headers.get("location")) == (front.status_code, front.headers.get("location"))
    assert got.status_code == 200


def test_no_plugin_writes_through_it_either(path: Path) -> None:
    """Datasette opens a connection that can write for plugins which ask for one."""

    async def write() -> None:
        datasette = Datasette([str(path)])
        try:
            with pytest.raises(Exception, match="readonly"):
                await datasette.get_database("councilwatch").execute_write("DELETE FROM stories")
        finally:
            for database in datasette.databases.values():
                database.close()

    asyncio.run(write())
    with open_store(path) as store:
        assert store.counts()["stories"] == 3


def test_a_question_may_not_take_all_memory(path: Path) -> None:
    html, data, after = ask(
        path,
        "/councilwatch?sql=select+randomblob(500000000)",
        "/councilwatch.json?sql=select+hex(zeroblob(400000000))",
        "/councilwatch/stories",
    )
    for got in (html, data):
        assert got.status_code == 400
        assert f"{MEMORY // 2**20} MB" in got.text or "too big" in got.text
    assert after.status_code == 200


SLOW = "/councilwatch.json?sql=select+instr(zeroblob(700000),cast(zeroblob(350000)||x'01'+as+blob))"
"""One step of SQLite that takes seconds, in which it looks at no time limit."""


@pytest.mark.parametrize("address", [SLOW, SLOW.replace("sql", "s%71l"), "/councilwatch/stories?_where=1"])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_asks_nothing_in_sql(path: Path, address: str, site: str) -> None:
    (got,) = ask(path, address, headers={"Sec-Fetch-Site": site})
    assert got.status_code == 403
    assert "the explorer's own pages" in got.text
    for name, value in HEADERS:
        assert got.headers.get_list(name.decode()) == [value.decode()]


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_people_ask_in_sql_from_its_own_pages(path: Path, site: str) -> None:
    answers = ask(
        path,
        "/councilwatch.json?sql=select+count(*)+as+n+from+stories&_shape=array",
        "/councilwatch/stories.json?_where=id=1&_shape=array",
        headers={"Sec-Fetch-Site": site},
    )
    assert [got.json()[0].get("n", 1) for got in answers] == [3, 1]


def test_a_link_elsewhere_leads_to_its_pages(path: Path) -> None:
    (got,) = ask(path, "/councilwatch/stories/1", headers={"Sec-Fetch-Site": "cross-site"})
    assert got.status_code == 200


def test_spreadsheets_get_no_formula(path: Path) -> None:
    (got,) = ask(path, "/councilwatch/stories.csv?_stream=on&_size=max")
    assert got.status_code == 200
    rows = list(csv.DictReader(io.StringIO(got.text, newline="")))
    assert len(rows) == 3
    assert {row["publisher"] for row in rows} == {"Kirkwell Council", '\'=HYPERLINK("https://evil.test")'}
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@")]


def test_other_databases_are_left_as_they_are(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as made:
        made.execute("CREATE TABLE recipes (name TEXT)")
        made.execute("INSERT INTO recipes VALUES ('=1+1')")
    made.close()
    assert not is_store(str(other))
    index, table = ask(other, "/", "/other/recipes.csv")
    assert "recipes" in index.text
    assert "councilwatch" not in index.text
    assert "content-security-policy" not in index.headers
    assert "'=1+1" not in table.text


def test_a_store_beside_another_database(path: Path) -> None:
    with sqlite3.connect(path.parent / "other.db") as made:
        made.execute("CREATE TABLE recipes (name TEXT)")
        made.execute("INSERT INTO recipes VALUES ('=1+1')")
    made.close()
    index, table, cells, asked, ours = ask(
        path,
        "/",
        "/other/recipes",
        "/other/recipes.csv",
        "/other.csv?sql=select+'=1'",
        "/councilwatch.csv?sql=select+'=1'",
    )
    assert [got.text.splitlines()[1] for got in (cells, asked, ours)] == ["1,=1+1", "=1", "'=1"]
    assert {name.decode() for name, _ in HEADERS} <= set(cells.headers)  # its pages are of the same origin
    assert "What changed last" in index.text
    assert '<a href="/other">other</a>' in index.text
    assert "Questions" not in table.text


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 200])
def test_only_a_store_is_taken_for_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "councilwatch.db"
    assert not is_store(str(file))
    assert not is_store(None)
    file.write_bytes(content)
    assert not is_store(str(file))


def test_what_became_a_store_is_one_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(b"x" * 200)
    assert not is_store(str(file))
    store = tmp_path / "councilwatch.db"
    open_store(store).close()
    file.write_bytes(store.read_bytes())  # in place: the file stays the same one
    assert is_store(str(file))
    file.write_bytes(b"x" * 200)
    assert is_store(str(file)), "somebody may have it open as it was"
    file.unlink()
    assert is_store(str(file))


def test_a_store_is_known_from_its_first_moment(tmp_path: Path) -> None:
    """Its mark stands in the file, not only in the log beside it, while the daemon has it open."""
    with open_store(tmp_path / "councilwatch.db"):
        assert is_store(str(tmp_path / "councilwatch.db"))


def test_reading_disturbs_no_writing(path: Path) -> None:
    async def both() -> list[int]:
        datasette = Datasette([str(path)])
        statuses = []
        with open_store(path) as store:
            for number in range(100, 120):
                asked = asyncio.ensure_future(datasette.client.get("/councilwatch/stories?_search=good"))
                await asyncio.sleep(0)
                store.keep(judged(number), NOON)
                statuses.append((await asked).status_code)
        for database in datasette.databases.values():
            database.close()
        return statuses

    assert asyncio.run(both()) == [200] * 20


def begin(command: list[str], **options: Any) -> "subprocess.Popen[str]":
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def wait_until_started(child: "subprocess.Popen[str]") -> None:
    assert child.stderr is not None
    said = []
    for line in child.stderr:
        said.append(line)
        if "Uvicorn running" in line:
            return
    pytest.fail("".join(said))


@pytest.mark.parametrize("how", [command, lambda path, port: alone(path, port)], ids=["by the daemon", "alone"])
def test_it_runs_as_a_process_of_its_own(path: Path, how: Callable[..., list[str]]) -> None:
    port = free_port()
    child = begin(how(path, port=port))
    try:
        wait_until_started(child)
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as got:
            assert b"What changed last" in got.read()
    finally:
        child.terminate()
        child.communicate(timeout=30)


def test_the_daemons_explorer_answers_to_this_machines_names_only(path: Path) -> None:
    """A page whose own name leads here (DNS rebinding) would be of the same origin as what it asks."""
    port = free_port()
    child = begin(command(path, port=port))
    try:
        wait_until_started(child)
        for name, status in ((f"localhost:{port}", 200), ("127.0.0.1", 200), (f"evil.example:{port}", 403)):
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            asked.request("GET", "/councilwatch/stories.json", headers={"Host": name})
            with closing(asked), asked.getresponse() as got:
                assert got.status == status, name
    finally:
        child.terminate()
        child.communicate(timeout=30)


def test_it_ends_when_its_standard_input_does(path: Path) -> None:
    """That is a pipe from the daemon, which the system closes however the daemon ends."""
    child = begin(command(path, port=free_port()))
    try:
        wait_until_started(child)
        assert child.poll() is None
        child.communicate(timeout=10)  # closes it
        assert child.returncode == 0
    finally:
        child.kill()


def test_a_file_beside_the_store_does_not_pass_for_a_library(path: Path) -> None:
    for name in ("click", "datasette", "pipelines"):
        (path.parent / f"{name}.py").write_text("raise SystemExit('a file of the working folder ran')")
    child = begin(command(path, port=free_port()), cwd=path.parent)
    try:
        wait_until_started(child)
    finally:
        child.terminate()
        child.communicate(timeout=30)


def alone(path: Path, port: int) -> list[str]:
    """``datasette councilwatch.db`` with nothing else that makes it the explorer."""
    return [str(Path(sys.executable).with_name("datasette")), str(path), "--port", str(port)]
