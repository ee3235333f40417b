"""What users of other tools suffered from, where no test of a room tells it already."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from crawler.sources import load_sources
from pipelines.clean import clean
from pipelines.config import Config
from pipelines.model import Link
from pipelines.store import open_store
from tests.pipelines.store.making import HOUR, NOON, answer, day, link, page, source
from tests.trust.table import tried

PARAGRAPH = (
    "Inspectors from Ofsted judged children's services in Kirkwell to be {grade}, and said so in number {number}. "
)
REPEATED = "<p>Families had noticed the change long before the letter came, and told the inspectors so.</p>"


def told(number: int, grade: str = "good") -> str:
    return (
        f"<html><body><main><article><h1>Number {number}</h1>"
        f"{''.join(f'<p>{PARAGRAPH.format(grade=grade, number=number) * 2}</p>{REPEATED}' for _ in range(3))}"
        "</article></main></body></html>"
    )


def test_the_same_page_reads_the_same_however_often() -> None:
    """A library that remembers passages of earlier pages leaves them out of later ones."""
    pages = [page(number, html=told(number)) for number in range(3)]
    first = [clean(each).text for each in pages]
    again = [[clean(each).text for each in pages] for _ in range(6)]
    assert all(text.count("Families had noticed") >= 1 for text in first)
    assert again == [first] * 6
    tried("the same page read again and again", 6 * len(pages), "the same text each time")


@pytest.mark.parametrize(
    "changed",
    [
        replace(link(1), title="Story 1 (updated)"),
        replace(link(1), published=day(NOON + timedelta(days=1))),
        replace(link(1), published=None),
        replace(link(1), summary="Said in other words."),
        replace(link(1), url=f"{link(1).url}?utm_source=rss&utm_medium=feed"),
        replace(link(1), url=f"{link(1).url}#comments"),
    ],
)
def test_an_article_does_not_come_again_because_its_listing_writes_it_otherwise(tmp_path: Path, changed: Link) -> None:
    with open_store(tmp_path / "councilwatch.db") as store:
        store.sync_sources((source(),), NOON)
        assert store.keep_listing(answer(link(1, published=NOON)), run_id=None) != ()
        assert store.keep_listing(answer(changed, at=NOON + HOUR, etag='"two"'), run_id=None) == ()
        assert store.counts()["found"] == 1
    tried("an article listed again in other words", 1, "known; nothing is owed twice")


def test_no_feed_is_watched_under_two_names() -> None:
    """The shipped list asks nobody twice for one list; `sources import` and `sources add` look out for it, too."""
    config = Config()
    watched = load_sources(replace(config, sources=replace(config.sources, committee_papers=True)), Path("/nowhere"))
    addresses = [(listing.url, listing.kind) for each in watched for listing in each.listings]
    assert len(addresses) == len(set(addresses))
    tried("listings of the shipped list that are named twice", len(addresses), "none")
