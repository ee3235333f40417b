"""A council's committees from the feed to the store: meetings are asked for their items and printed minutes."""

from pathlib import Path
from typing import Any

import pytest

from scheduler.demo.answer import Answer
from scheduler.demo.pdf import pdf
from scheduler.demo.server import serve
from tests.crawler.crawling import ROBOTS, crawl, entry, make_due, rows, write_folder

HOST = "democracy.kirkwell.test"
PANEL = "Children and Families Scrutiny Panel"
SAID = (
    "The director reported that Ofsted had inspected children's services in Leeds. Inspectors judged the overall\n"
    "effectiveness of children's services in Leeds to be good, and the panel thanked the staff for it.\n"
)
MINUTES = (
    f"{PANEL}\nThursday, 16th July, 2026 5.00 pm\n12. What the inspectors found\n{SAID}RESOLVED: that it be noted."
)

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>What's new</title>
<item><title>{panel}</title><link>{base}/ieListDocuments.aspx?MId=4711&amp;CId=135&amp;Ver=4</link></item>
<item><title>Planning Committee</title><link>{base}/ieListDocuments.aspx?CId=9&amp;MId=1</link></item>
</channel></rss>"""
AGENDA = f"""<html><head><title>Agenda</title></head><body><h2>{PANEL}<br>Thursday, 16th July, 2026 5.00 pm</h2>
<ul><li><a href="documents/g4711/Printed%20minutes.pdf?T=1">Printed minutes PDF 90 KB</a></li>
<li><a href="documents/s5/Ofsted%20letter.pdf">Letter on the inspection of children's services PDF 9 KB</a></li></ul>
<table><tr><td>12.</td><td><a href="mgAi.aspx?ID=3">What the inspectors found</a></td></tr></table></body></html>"""
ITEM = """<html><head><title>Agenda item</title></head><body><main><h1>What the inspectors found</h1>
<p>The panel heard about trees along the ring road, and how the school classes carried the water to them.</p>
<p>It will hear of them again in the autumn, when the first leaves have fallen.</p></main></body></html>"""


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What two crawls leave, and what each of them asked."""
    folder: Path = tmp_path_factory.mktemp("papers")
    with serve() as web:
        base = web.address(HOST, "")
        paths = {
            "/robots.txt": ROBOTS,
            "/mgRss.aspx?XXR=0": Answer(type="text/xml", body=FEED.format(panel=PANEL, base=base).encode()),
            "/ieListDocuments.aspx?CId=135&MId=4711": Answer(body=AGENDA.encode()),
            "/mgAi.aspx?ID=3": Answer(body=ITEM.encode()),
            "/documents/g4711/Printed%20minutes.pdf?T=1": Answer(type="application/pdf", body=pdf([MINUTES])),
            "/documents/s5/Ofsted%20letter.pdf": Answer(type="application/pdf", body=pdf([MINUTES])[:300]),
        }
        web.add_host(HOST, paths)
        write_folder(folder, [entry("kirkwell_democracy", base, kind="modern_gov", urls=["/mgRss.aspx?XXR=0"])])
        first = crawl(folder)
        asked = [each.path for each in web.log]
        make_due(folder)
        second = crawl(folder)
        again = [each.path for each in web.log][len(asked) :]
    addresses = {row["url"].removeprefix(base): row for row in rows(folder, "SELECT * FROM addresses")}
    return {
        "addresses": addresses,
        "asked": asked,
        "again": again,
        "says": first.stderr + second.stderr,
        "stories": rows(folder, "SELECT * FROM stories"),
        "sources": rows(folder, "SELECT * FROM sources"),
        "runs": rows(folder, "SELECT * FROM runs ORDER BY id"),
    }


def test_printed_minutes_are_judged_like_any_article(crawled: dict[str, Any]) -> None:
    row = crawled["addresses"]["/documents/g4711/Printed%20minutes.pdf?T=1"]
    assert (row["state"], row["seeks"]) == ("story", "minutes")
    (story,) = crawled["stories"]
    assert story["title"].startswith(f"Printed minutes: {PANEL}")
    assert story["published_from"] == "2026-07-16T00:00:00Z"
    assert "Inspectors judged the overall effectiveness of children's services in Leeds to be good" in story["text"]


def test_a_broken_file_is_unread_with_a_plain_sentence(crawled: dict[str, Any]) -> None:
    row = crawled["addresses"]["/documents/s5/Ofsted%20letter.pdf"]
    says = "The PDF is damaged or did not arrive whole; read it on the council's site."
    assert (row["state"], row["why"], row["next_try_at"]) == ("unread", says, None)
    assert crawled["runs"][0]["unread"] == 1


def test_items_are_articles_and_meetings_are_no_stories(crawled: dict[str, Any]) -> None:
    assert crawled["addresses"]["/mgAi.aspx?ID=3"]["state"] == "not_flagged"
    assert not any("ieListDocuments" in path for path in crawled["addresses"])
    assert len(crawled["addresses"]) == 3


def test_meetings_on_other_business_are_not_asked(crawled: dict[str, Any]) -> None:
    assert not any("CId=9" in path for path in crawled["asked"])


def test_the_next_cycle_asks_what_is_new_and_the_meetings_that_it_names(crawled: dict[str, Any]) -> None:
    assert sorted(crawled["again"]) == ["/ieListDocuments.aspx?CId=135&MId=4711", "/mgRss.aspx?XXR=0"]


def test_the_source_is_well(crawled: dict[str, Any]) -> None:
    (source,) = crawled["sources"]
    assert source["state"] == "ok"
    assert "Traceback" not in crawled["says"]
    assert "WARNING" not in crawled["says"]
