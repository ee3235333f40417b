"""The snapshot: pages as files, with excerpts only, whose links lead to each other."""

import asyncio
import html
import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.explorer.publish import files
from pipelines.explorer.snapshot import as_file, file_of, leads
from pipelines.reference.slugs import council_slugs
from pipelines.store import open_store
from pipelines.store.excerpts import EXCERPT, excerpt
from tests.pipelines.store.making import NOON, TEXT, claim, judged, recorded, source

LAST_WORDS = "A last sentence that belongs to its publisher."


@pytest.mark.parametrize(
    ("address", "file"),
    [("/", "index.html"), ("/map", "map.html"), ("/map?judgement=in_care&year=2018", "map-in_care-2018.html"),
     ("/council/leeds", "council/leeds.html"), ("/event/12", "event/12.html"),
     ("/sources?state=trouble", "sources-trouble.html"), ("/statistics?judgement=overall", "statistics-overall.html"),
     ("/-/static-plugins/councilwatch/pages.css", "static/pages.css"), ("/search?q=x", None),
     ("/map?judgement=in_care&year=2018&sort=grade", None), ("/map?judgement=../x&year=1", None),
     ("/council/..%2Fx", None), ("/council/leeds?x=1", None), ("/councilwatch/stories.csv", None)],
)  # fmt: skip
def test_each_page_is_a_file_of_a_plain_name(address: str, file: str | None) -> None:
    assert file_of(address) == file


def test_links_are_relative_and_others_become_words() -> None:
    pages = {"index.html", "council/leeds.html", "event/1.html"}
    page = ('<a class="x" href="/">home</a> <a href="/event/1#grades">it</a> <a href="/search?q=a&amp;b">find</a> '
            '<a href="https://a.test/?x=1&amp;y=2" rel="noreferrer">out</a> <a href="#main">skip</a>')  # fmt: skip
    assert as_file(page, "council/leeds.html", pages) == (
        '<a class="x" href="../index.html">home</a> <a href="../event/1.html#grades">it</a> find '
        '<a href="https://a.test/?x=1&amp;y=2" rel="noreferrer">out</a> <a href="#main">skip</a>'
    )
    assert leads("/council/york", "index.html", pages) is None


def test_an_excerpt_is_no_longer_than_it_may_be() -> None:
    assert excerpt("short") == "short"
    assert len(excerpt("word " * 200)) <= EXCERPT
    assert excerpt("word " * 200).endswith("word wor …")


def published(path: Path) -> dict[str, str]:
    async def all_of_them() -> dict[str, str]:
        return {name: body.decode() async for name, body in files(path)}

    return asyncio.run(all_of_them())


def test_the_snapshot_holds_every_page_and_of_stories_their_beginning(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
        store.keep_outcomes([recorded(gss="E08000018")], NOON)
        own = replace(claim(), gss="E08000018", authority="Rotherham Metropolitan Borough Council")
        for text in (f"{TEXT} {TEXT} {LAST_WORDS}", f"{TEXT} {TEXT} {LAST_WORDS} And more."):
            whole = judged(1, text=text)
            store.keep(replace(whole, verdict=replace(whole.verdict, claims=(own,), refused=())), NOON)
    found = published(path)
    assert {f"council/{slug}.html" for slug in council_slugs().values()} <= set(found)
    singles = ["index", "map", "map-in_care-2018", "statistics-leadership", "story/1", "event/1", "about", "look-at"]
    assert {f"{name}.html" for name in singles} <= set(found)
    assert not [name for name, text in found.items() if LAST_WORDS in text]
    assert "How it begins" in found["story/1.html"]
    for name in (name for name in found if name.endswith(".html")):
        assert not re.search(r"<script|<form|\sstyle=", found[name]), name
        for address in map(html.unescape, re.findall(r'\s(?:href|src|action)="([^"]*)"', found[name])):
            if not re.match("https?:|data:,|#", address):
                target = posixpath.join(posixpath.dirname(name), address.partition("#")[0])
                assert posixpath.normpath(target) in found, (name, address)
