"""The explorer's own pages as a browser meets them: whole, safe, no script but their own, and never a stack trace."""

import asyncio
import csv
import html
import io
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast, get_args
from urllib.parse import quote
from xml.etree import ElementTree

import feedparser
import pytest
from datasette.app import Datasette

from pipelines.exceptions import InputError
from pipelines.explorer import is_store
from pipelines.explorer.headers import STRICT
from pipelines.model import RunRecord, Standing
from pipelines.store import open_store
from pipelines.store.decisions import About
from pipelines.store.reviews import claimed_by
from pipelines.telling.review import choices
from tests.pipelines.store.making import HOUR, NOON, TEXT, answer, claim, judged, link, recorded, refusal, source

ROTHERHAM = "E08000018"
NAME = "Rotherham Metropolitan Borough Council"
NASTY = '<script>alert("x")</script> & co'
QUOTE = "<img src=x onerror=alert(1)> is good overall"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one council with stories, some of them hostile, an inspection on record and one that is awaited."""
    where = tmp_path_factory.mktemp("pages") / "councilwatch.db"
    with open_store(where) as store:
        newsroom = replace(source(), gss=ROTHERHAM)
        store.sync_sources((newsroom, replace(source("eastmere"), publisher=NASTY)), NOON)
        cycle = store.begin_cycle("due", 1, NOON)
        run = store.begin_run(cycle, "kirkwell", NOON)
        store.keep_listing(answer(*(link(number) for number in range(1, 9))), run_id=run)
        store.keep_outcomes([recorded(gss=ROTHERHAM)], NOON)
        own = replace(claim(), gss=ROTHERHAM, authority=NAME)
        whole = judged(1)
        store.keep(replace(whole, verdict=replace(whole.verdict, claims=(own,))), NOON)
        later = judged(1, title=f"{whole.article.title} at last", text=f"{TEXT} One more sentence stands here.")
        store.keep(replace(later, verdict=replace(later.verdict, claims=(own,))), NOON + HOUR)
        text = f"Before.\n{QUOTE}\nAfter it all."
        words = replace(own, start=8, end=8 + len(QUOTE), quote=QUOTE, grade="inadequate", confidence="doubtful")
        refused = replace(refusal(), start=0, end=7, quote=NASTY, grade=None)
        hostile = judged(2, title=NASTY, text=text)
        hostile = replace(
            hostile,
            article=replace(hostile.article, url="javascript:alert(1)", publisher='=HYPERLINK("https://evil.test")'),
            verdict=replace(hostile.verdict, claims=(words,), refused=(refused,)),
        )
        store.keep(hostile, NOON)
        told = replace(own, judgement="leadership", grade="outstanding", inspection=None, framework=None)
        soon = judged(3, at=NOON + timedelta(days=400))
        store.keep(replace(soon, verdict=replace(soon.verdict, claims=(told,), visit=None)), NOON + timedelta(days=400))
        well = Standing(state="ok", says="It answers as it should.", sure=True)
        store.end_run(
            run,
            RunRecord(requests=9),
            NOON,
            lambda: well,
        )
        bad = store.begin_run(cycle, "eastmere", NOON)
        trouble = Standing(state="blocked", says=f"It answered 403 {NASTY}.", todo="Ask the publisher.", sure=True)
        store.keep_listing(replace(answer(of="eastmere"), status="blocked", says="403"), run_id=bad)
        store.end_run(bad, RunRecord(), NOON, lambda: trouble)
        store.end_cycle(cycle, "finished", NOON + HOUR)
    return where


def ask(path: Path, *addresses: str) -> list[Any]:
    async def all_of_them() -> list[Any]:
        datasette = Datasette([str(path)])
        try:
            return [await datasette.client.get(address) for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()

    return asyncio.run(all_of_them())


def read(path: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


PAGES = ["/", "/council/rotherham", "/council/leeds", "/council/somerset-county-council", "/map",
         "/map?judgement=in_care&year=2018&sort=grade&order=down", "/event/1", "/story/1", "/story/2", "/story/3",
         "/statistics", "/statistics?judgement=leadership", "/sources", "/sources?state=trouble", "/look-at", "/search",
         "/search?q=good", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&council=rotherham", "/search?q=nothing+at+all",
         "/about"]  # fmt: skip


@pytest.fixture(scope="module")
def answers(path: Path) -> dict[str, Any]:
    return dict(zip(PAGES, ask(path, *PAGES), strict=True))


class Seen(HTMLParser):
    """What of a page matters to a browser and to a screen reader."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if (named := dict(attrs).get("id")) is not None:
            self.ids.append(named)

    def all(self, *names: str) -> Iterator[dict[str, str | None]]:
        return (attrs for tag, attrs in self.tags if tag in names)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_and_strict(answers: dict[str, Any], address: str) -> None:
    got = answers[address]
    assert got.status_code == 200, got.text
    assert got.headers.get_list("content-security-policy") == [STRICT]
    assert "unsafe" not in STRICT
    assert "script-src 'self';" in STRICT
    assert len(got.content) < 150_000
    seen = Seen(got.text)
    assert not [tag for tag, _ in seen.tags if tag in ("style", "img", "iframe", "object")]
    assert [attrs.get("src") for attrs in seen.all("script")] == ["/-/static-plugins/councilwatch/pages.js"]
    for tag, attrs in seen.tags:
        assert not [name for name in attrs if name == "style" or name.startswith("on")], (tag, attrs)
    assert not re.search(r"(href|src|action)=[\"']?\s*javascript:", got.text, re.IGNORECASE)
    assert not [each for each in seen.ids if seen.ids.count(each) > 1], "an id names one thing"


@pytest.mark.parametrize("address", PAGES)
def test_a_screen_reader_can_follow_a_page(answers: dict[str, Any], address: str) -> None:
    text = answers[address].text
    seen = Seen(text)
    levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert all(attrs.get("scope") for attrs in seen.all("th"))
    assert text.count("<table") == text.count("<caption")
    labels = {attrs.get("for") for attrs in seen.all("label")}
    fields = [attrs for attrs in seen.all("input", "select") if attrs.get("type") != "hidden"]
    assert {attrs.get("id") for attrs in fields} <= labels
    assert all(attrs.get("aria-label") for attrs in seen.all("svg"))
    here = [attrs["href"] for attrs in seen.all("a") if (attrs.get("href") or "").startswith("#")]
    assert {str(each)[1:] for each in here} <= set(seen.ids)
    assert ("html", {"lang": "en-GB"}) in seen.tags


def test_what_others_wrote_is_shown_as_they_wrote_it(answers: dict[str, Any]) -> None:
    text = answers["/story/2"].text
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; &amp; co" in text
    assert "&lt;img src=x onerror=alert(1)&gt; is good overall</mark>" in text
    assert "its address is none of the web: javascript:alert(1)" in text
    assert "&lt;script&gt;" in answers["/sources"].text


def test_links_to_publishers_tell_them_nothing(answers: dict[str, Any]) -> None:
    outside = [a for got in answers.values() for a in Seen(got.text).all("a") if "://" in (a.get("href") or "")]
    assert outside
    assert all("noreferrer" in (a.get("rel") or "") for a in outside)


def test_a_councils_page_tells_its_grades_and_stories(answers: dict[str, Any]) -> None:
    text = " ".join(answers["/council/rotherham"].text.split())
    assert f"<h1>{NAME}</h1>" in text
    assert re.search(
        r"Inspected 12 to 23 January 2026 \(<strong>.* ago</strong>\), published 2 March 2026, framework ILACS", text
    )
    assert 'Overall</th><td><b class="cw-grade cw-grade-good">good</b>' in text
    assert "No judgement of this inspection." in text
    assert "Stories tell newer grades whose report was not read yet: leadership" in text
    assert "1 claim confirmed by Ofsted's record, 1 contradicted, 1 awaiting the report" in text
    assert 'href="/feeds/councils/rotherham.atom"' in text
    assert "<strong>Kirkwell Council</strong> (council newsroom): ok since 2 March 2026." in text


def test_a_council_to_come_has_no_code_yet(path: Path) -> None:
    to_come, there = ask(path, "/council/east-surrey", "/council/rotherham")
    assert "GSS code east-surrey" not in to_come.text
    assert "no GSS code yet · the council begins on 1 April 2027" in " ".join(to_come.text.replace("\n", " ").split())
    assert f"GSS code {ROTHERHAM}" in there.text


def test_a_successor_names_who_was_before_it(path: Path) -> None:
    new, old, moved, trust = ask(
        path, "/council/somerset-council", "/council/somerset-county-council", "/council/somerset", "/council/slough"
    )
    assert 'Before it: <a href="/council/somerset-county-council">Somerset County Council</a>' in new.text
    assert "it ended on 31 March 2023" in new.text
    assert 'After it: <a href="/council/somerset-council">Somerset Council</a>, since 1 April 2023' in old.text
    assert (moved.status_code, moved.headers["location"]) == (301, "/council/somerset-council")
    assert "Slough Children&#39;s Services Trust, from October 2015 to 31 March 2021" in trust.text


def test_each_page_of_the_demos_store_says_that_it_is_invented(path: Path, tmp_path: Path) -> None:
    pages = ("/", "/map", "/statistics", "/about", "/council/rotherham", "/story/1", "/feeds/")
    missing = ("/nothing", "/story/99999", "/councilwatch/nothing", "/search?kind=foo")
    tables = ("/councilwatch", "/councilwatch/stories", "/councilwatch/stories/1", "/councilwatch?sql=select+1")
    addresses = (*pages, *missing, *tables)
    assert not any("A demo." in got.text for got in ask(path, *addresses))
    shown = ask(pretending(path, tmp_path), *addresses)
    assert {got.status_code for got in shown} == {200, 404, 400}
    says = "<strong>A demo.</strong> The stories here and the newest of Ofsted&#39;s reports are invented"
    assert [got.url.path for got in shown if says not in got.text] == []


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("selec <b>", "Statement must be a SELECT."),
        ("with recursive n(x) as (select 1 union all select x from n) select count(*) <> 0 from n", "Ask for less."),
    ],
)
def test_sql_that_was_not_answered_is_given_back(path: Path, tmp_path: Path, sql: str, says: str) -> None:
    (got,) = ask(pretending(path, tmp_path), f"/councilwatch?sql={quote(sql)}")
    assert got.status_code == 400
    assert says in got.text
    assert "A demo." in got.text
    (given,) = re.findall(r'<textarea name="sql"[^>]*>(.*?)</textarea>', got.text, re.DOTALL)
    assert html.unescape(given) == sql
    assert "<b>" not in given


def test_the_page_of_own_sql_has_no_colour_of_a_database(path: Path) -> None:
    (got,) = ask(path, "/councilwatch?sql=select+1")
    assert '<div class="cw cw-asked">' in got.text
    (style,) = ask(path, "/-/static-plugins/councilwatch/explorer.css")
    assert ".cw-asked h1 { border-left: 0 !important;" in style.text


def pretending(path: Path, folder: Path) -> Path:
    """A copy of a store whose newsroom calls itself pretend."""
    pretend = folder / "councilwatch.db"
    with closing(sqlite3.connect(path)) as real, closing(sqlite3.connect(pretend)) as copy:
        real.backup(copy)
        copy.execute("UPDATE sources SET publisher = publisher || ' (pretend)' WHERE name = 'kirkwell'")
        copy.commit()
    return pretend


def test_each_feed_of_the_demos_store_says_that_it_is_invented(path: Path, tmp_path: Path) -> None:
    says = "The stories here and the newest of Ofsted's reports are invented"
    addresses = ("/feeds/all.atom", "/search.atom", "/feeds/all.json")
    assert not any(says in got.text for got in ask(path, *addresses))
    *atoms, written = (got.text for got in ask(pretending(path, tmp_path), *addresses))
    for read in (feedparser.parse(atom) for atom in atoms):
        assert read.feed.title.startswith("A demo. ")
        assert read.feed.subtitle.startswith(says)
    told = json.loads(written)
    assert (told["title"][:8], told["description"][: len(says)]) == ("A demo. ", says)


def test_each_csv_file_of_the_demos_store_is_named_so_and_holds_the_same(path: Path, tmp_path: Path) -> None:
    addresses = ("/search.csv", "/map.csv", "/statistics.csv", "/councilwatch/claims.csv")
    real, pretend = ask(path, *addresses), ask(pretending(path, tmp_path), *addresses, "/search.csv?kind=foo")
    assert not any("content-disposition" in got.headers for got in real)
    names = ["demo-search.csv", "demo-map.csv", "demo-statistics.csv", "demo-claims.csv"]
    assert [got.headers.get("content-disposition") for got in pretend] == [
        *(f'attachment; filename="{name}"' for name in names), None,
    ]  # fmt: skip
    assert [got.text.splitlines()[0] for got in pretend[:-1]] == [got.text.splitlines()[0] for got in real]


def test_an_events_page_tells_on_whose_word(path: Path) -> None:
    number, awaited = (
        read(path, f"SELECT id FROM events WHERE official = '{state}'")[0][0] for state in ("confirmed", "awaiting")
    )
    told, waits = (got.text for got in ask(path, f"/event/{number}", f"/event/{awaited}"))
    assert f"<h1>{NAME}: inspection</h1>" in told
    assert "stories say: inadequate" in told
    assert "Ofsted&#39;s report, published 2 March 2026" in told
    assert "Until then what stories tell is news, not the record." in waits


def test_a_story_shows_what_its_publisher_changed(answers: dict[str, Any]) -> None:
    text = answers["/story/1"].text
    assert '<ins><span class="own-hidden">added: </span>One more sentence stands here.</ins>' in text
    assert '<sup><a href="#claim-1" aria-label="claim 1">1</a></sup>' in text


def test_what_to_decide_stands_with_its_command(path: Path, answers: dict[str, Any]) -> None:
    with open_store(path, read_only=True) as store:
        names = {each.item for each in store.review_items()}
    shown = set(re.findall(r"councilwatch review accept (\w+)</code>", answers["/look-at"].text))
    assert shown == names


def test_what_to_decide_says_what_of_the_story_is_right_and_what_follows(path: Path) -> None:
    with open_store(path, read_only=True) as store:
        items = store.review_items()
    text = " ".join(ask(path, "/look-at")[0].text.split())
    claim = next(each.item for each in items if each.about == "claim")
    assert f"The story does say this: <code>councilwatch review accept {claim}</code>. " in text
    assert f"The story does not say this: <code>councilwatch review reject {claim}</code>. " in text


@pytest.mark.parametrize("decision", ["accept", "reject", "correct"])
@pytest.mark.parametrize("about", get_args(About))
@pytest.mark.parametrize("grade", ["good", None])
def test_the_choices_are_those_that_can_be_made(decision: str, about: About, grade: str | None) -> None:
    """The words alone make a claim only where they say all of it."""
    said = {"gss": "E08000018", "authority": NAME, "judgement": "overall", "grade": grade, "status": "new"}
    item = SimpleNamespace(**said, about=about, item="c1")
    offered = [command for _, command, _ in choices("c1", about, is_whole=all(said.values()))]
    is_offered = any(command.startswith(f"councilwatch review {decision} c1") for command in offered)
    right = {"grade": "poor"} if decision == "correct" else {}
    try:
        claimed = claimed_by(cast(Any, item), cast(Any, f"{decision}ed"), right)
    except InputError:
        assert not is_offered or about == "claim", "claims are whole"
        return
    assert is_offered
    assert bool(claimed) == (decision == "correct" or (about == "claim") == (decision == "accept"))


def test_a_search_filters_and_gives_files(path: Path) -> None:
    base = "q=overall+good&council=rotherham&grade=inadequate"
    page, table, data, feed = ask(
        path, f"/search?{base}", f"/search.csv?{base}", f"/search.json?{base}", f"/search.atom?{base}"
    )
    assert "<mark>good</mark>" in page.text
    rows = list(csv.DictReader(io.StringIO(table.text, newline="")))
    assert [row["grade"] for row in rows] == ["inadequate"]
    assert rows[0]["publisher"] == '\'=HYPERLINK("https://evil.test")'
    assert [story["title"] for story in data.json()["stories"]] == [NASTY]
    assert json.loads(data.text)["stories"][0]["claims"][0]["quote"] == QUOTE
    entries = ElementTree.fromstring(feed.content).findall("{http://www.w3.org/2005/Atom}entry")  # noqa: S314 - ours
    assert len(entries) == 1
    assert entries[0].find("{http://www.w3.org/2005/Atom}link") is None, "javascript: is no address"


def test_a_search_says_what_ofsted_contradicts(path: Path) -> None:
    for got in ask(path, "/search?council=rotherham", "/search?standing=contradicted"):
        assert "<strong>Contradicted</strong>: Ofsted&#39;s report on" in got.text
    (all_right,) = ask(path, "/search?standing=awaiting")
    assert "<strong>Contradicted</strong>" not in all_right.text


def test_a_search_that_cannot_be_asked_keeps_its_form(path: Path) -> None:
    (got,) = ask(path, "/search?q=care&council=Narnia&grade=superb&kind=reaction")
    assert got.status_code == 400
    assert "There is no council &#34;Narnia&#34;" in got.text
    assert "There is no grade “superb”." in got.text
    assert 'name="q" value="care"' in got.text
    assert '<option value="reaction" selected>' in got.text
    assert "councilwatch ledger" not in got.text
    assert "Results" not in got.text
    (file,) = ask(path, "/search.csv?q=care&council=Narnia&grade=superb")
    assert "Narnia" in file.text
    assert "superb" in file.text


def test_a_search_in_vain_says_how_many_sources_are_in_trouble(path: Path, tmp_path: Path) -> None:
    (got,) = ask(path, "/search?q=zebra")
    assert '<a href="/sources?state=trouble">1 source is in trouble</a>' in got.text
    well = tmp_path / "councilwatch.db"
    with open_store(well) as store:
        store.sync_sources((source(),), NOON)
    (got,) = ask(well, "/search?q=zebra")
    assert 'only <a href="/sources">these sources</a> are watched' in got.text


@pytest.mark.parametrize(
    ("query", "found"),
    [("q=good&kind=new_rating", 3), ("q=good&from=2027-01-01", 1), ("to=2026-03-01", 0), ("source=kirkwell", 3),
     ("standing=contradicted", 1), ("judgement=leadership", 1), ("q=%22good%22+OR+*(", 0), ("q=good%22", 3),
     ("q=%22+*+(", 3), ("q=NEAR(good", 0), ("q=good&order=best", 3), ("q=x%00y", 0)],
)  # fmt: skip
def test_no_search_is_an_error(path: Path, query: str, found: int) -> None:
    html, data = ask(path, f"/search?{query}", f"/search.json?{query}")
    assert (html.status_code, data.status_code) == (200, 200)
    assert len(data.json()["stories"]) == found


def test_the_map_and_the_statistics_are_files_too(path: Path) -> None:
    page, down, inspected, counted = ask(
        path, "/map?year=2014", "/map.csv?year=2014&sort=grade&order=down", "/map.csv?judgement=leadership",
        "/statistics.csv",
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(down.text, newline="")))
    assert down.headers["content-type"] == "text/csv; charset=utf-8"
    assert len(rows) == 153
    assert {row["day"] for row in rows} == {"2014-12-31"}
    assert {row["judgement"] for row in csv.DictReader(io.StringIO(inspected.text))} == {"leadership"}
    for row in rows:
        assert bool(row["grade"]) != bool(row["why_none"]), "a gap is told, never left blank"
        assert row["council"].replace("'", "&#39;") in page.text
    told = list(csv.DictReader(io.StringIO(counted.text, newline="")))
    assert {row["table"] for row in told} == {"grades over time", "regions compared", "directions of change"}
    here = [row for row in told if row["of"] == "England"]
    assert sum(int(row["number"]) for row in here) == 153


@pytest.mark.parametrize("ending", ["csv", "json", "atom"])
def test_who_asks_for_a_file_is_told_what_is_wrong_in_a_line(path: Path, ending: str) -> None:
    got, page = ask(path, f"/search.{ending}?from=2026-02-30", "/search?from=2026-02-30")
    assert (got.status_code, got.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert got.text.endswith("is no day of the calendar; write one as 2018-01-29.\n")
    assert "<html" in page.text


BAD = [
    ("/council/rotheram", 404, "Rotherham Metropolitan Borough Council</a>"),
    ("/council/%3Cscript%3E", 404, "&lt;script&gt;"),
    ("/council/E09999999", 404, "has the code E09999999"),
    ("/event/abc", 404, "is no number of an event"),
    ("/event/999999", 404, "No event here has the number 999999"),
    ("/story/99999999999999999999", 404, "is no number of a story"),
    ("/story/-1", 404, "is no number of a story"),
    ("/story/٣", 404, "is no number of a story"),
    ("/story/9999", 404, "No story here has the number 9999"),
    ("/map?year=1066", 400, "it takes a number from 2014 to"),
    ("/map?judgement=schools", 400, "“help and protection”, “children in care”"),
    ("/search?from=2026-02-30", 400, "is no day of the calendar"),
    ("/search?from=2026-03-02&to=2026-03-01", 400, "swap them"),
    ("/search?council=nowhere", 400, "There is no council"),
    ("/search?page=0", 400, "will not do for “page”"),
    (f"/search?q={'a' * 10_000}", 400, "holds 10,000 letters"),
    (f"/search?q={'a+' * 500}", 400, "takes 24 words at most"),
    ("/sources?state=asleep", 400, "There is no state “asleep”."),
    ("/search?kind=foo", 400, "There is no kind “foo”. There are: “New rating”, “Visit without grades”, "),
    ("/search?source=foo", 400, "There is no source “foo”."),
]


def test_a_bad_question_gets_a_helpful_page(path: Path) -> None:
    for (address, status, says), got in zip(BAD, ask(path, *(each[0] for each in BAD)), strict=True):
        assert got.status_code == status, address
        assert says in got.text, address
        assert "Traceback" not in got.text
        assert got.headers["content-security-policy"] == STRICT


def test_an_empty_store_says_so_on_every_page(tmp_path: Path) -> None:
    where = tmp_path / "councilwatch.db"
    open_store(where).close()
    addresses = [each for each in PAGES if not re.match("/(event|story)/", each)]
    for address, got in zip(addresses, ask(where, *addresses), strict=True):
        assert got.status_code == 200, (address, got.text)
    assert "No story has been flagged yet." in ask(where, "/search")[0].text


@pytest.mark.parametrize("version", [0, 5, 999])
def test_a_store_of_another_schema_is_told_and_not_read(tmp_path: Path, version: int) -> None:
    where = tmp_path / "councilwatch.db"
    open_store(where).close()
    with closing(sqlite3.connect(where)) as db:
        db.execute(f"PRAGMA user_version = {version}")
    for got in ask(where, "/", "/council/leeds", "/search?q=x"):
        assert got.status_code == 503
        told = "by a newer councilwatch" if version == 999 else "This store is being made or brought up to date"
        assert told in got.text


def test_a_store_without_its_tables_or_index_is_told(tmp_path: Path) -> None:
    where = tmp_path / "councilwatch.db"
    open_store(where).close()
    with closing(sqlite3.connect(where)) as db:
        db.execute("DROP TABLE event_grades")
        db.execute("DROP TABLE stories_fts")
    front, search, filtered = ask(where, "/", "/search?q=x", "/search?kind=reaction")
    assert front.status_code == 503
    assert "no index of its words" in search.text
    assert filtered.status_code == 200


def test_looking_at_a_store_does_not_take_its_locks(tmp_path: Path) -> None:
    """Closing a file drops the process's POSIX locks on it: another process would then delete the log in use."""
    where = tmp_path / "councilwatch.db"
    open_store(where).close()
    assert is_store(str(where))
    with closing(sqlite3.connect(where)) as db:
        db.execute("BEGIN")
        db.execute("SELECT count(*) FROM stories").fetchone()
        assert is_store(str(where))
        script = (
            "import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute('PRAGMA user_version'); "
            "db.execute('CREATE TABLE x (y)'); db.commit(); db.close()"
        )
        subprocess.run([sys.executable, "-c", script, str(where)], check=True)
        log = where.with_name(f"{where.name}-wal")
        assert log.exists()
        assert log.stat().st_size > 0
