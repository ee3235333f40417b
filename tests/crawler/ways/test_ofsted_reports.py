"""Ofsted's pages in our own words: what they list, in the forms that public projects met, and what is no page of it."""

from datetime import UTC, datetime

import pytest

from crawler.ways import NotAListing, read
from pipelines.model import Listed, Listing

PAGE = "https://reports.ofsted.gov.uk/provider/44/383"
PROVIDER = Listing(kind="ofsted_provider", url=PAGE, gss="E08000035")
SEARCH = Listing(kind="ofsted_search", url="https://reports.ofsted.gov.uk/search?q=")
FILE = "https://files.ofsted.gov.uk/v1/file"


def provider(body: str, url: str = PAGE) -> Listed:
    page = f"<!DOCTYPE html><html><body><h1>Leeds</h1><ol class='timeline'>{body}</ol></body></html>"
    return read(PROVIDER, page.encode(), url=url, content_type="text/html", day_first=True)


def document(number: int, heard: str, *, shown: str = "Report", beside: str = "") -> str:
    """An entry of the timeline as the site writes it; ``beside`` is a day outside of the link."""
    time = f"<span class='timeline__date'><time>{beside}</time></span>" if beside else ""
    return (
        f"<li class='timeline__day'>{time}<a class='publication-link' href='{FILE}/{number}' target='_blank'>{shown}"
        f"<span class='nonvisual'>{heard}</span><span class='filetype'>pdf</span></a></li>"
    )


def told(listed: Listed) -> list[tuple[str, str | None]]:
    return [(link.title, link.published.start.date().isoformat() if link.published else None) for link in listed.links]


def test_a_page_lists_its_documents_with_kind_and_day() -> None:
    listed = provider(
        document(3, "Children's services focused visit, pdf - 12 September 2024")
        + document(2, "Children's services inspection, pdf - 09 May 2022")
        + document(1, "Children's services inspection,  pdf - 16 August 2013")
    )
    assert told(listed) == [
        ("Children's services focused visit", "2024-09-12"),
        ("Children's services inspection", "2022-05-09"),
        ("Children's services inspection", "2013-08-16"),
    ]
    assert [link.url for link in listed.links] == [f"{FILE}/{number}" for number in (3, 2, 1)]
    assert {(link.seeks, link.gss) for link in listed.links} == {("report", "E08000035")}


@pytest.mark.parametrize(
    ("entry", "title", "day"),
    [
        (
            document(1, "Monitoring visit (opens in a new tab), PDF", beside="4 July 2025"),
            "Monitoring visit",
            "2025-07-04",
        ),
        (document(1, ", pdf", shown="Child protection: 4 July 2025"), "Child protection", "2025-07-04"),
        (document(1, "Joint targeted area inspection, pdf"), "Joint targeted area inspection", None),
    ],
)
def test_the_day_may_stand_beside_the_words_or_nowhere(entry: str, title: str, day: str | None) -> None:
    assert told(provider(entry)) == [(title, day)]


def test_documents_on_other_services_are_counted() -> None:
    listed = provider(
        document(1, "Children's services inspection, pdf - 09 May 2022")
        + document(2, "Area SEND inspection, pdf - 10 May 2022")
        + document(3, "Adoption agency inspection, pdf - 11 May 2022")
        + document(4, "Minutes, pdf - 12 May 2022")
    )
    assert len(listed.links) == 1
    assert listed.dropped == {"other_document": 3}


@pytest.mark.parametrize(
    ("body", "url", "says"),
    [
        ("<li>No documents.</li>", PAGE, "names no report in a form that is known"),
        ("<p>Moved</p>", "https://reports.ofsted.gov.uk/search", "no page of Ofsted's on a council any more"),
    ],
)
def test_a_page_of_another_form_is_told(body: str, url: str, says: str) -> None:
    with pytest.raises(NotAListing, match=says):
        provider(body, url)


RESULT = (
    "<li class='search-result'><h3><a href='/provider/44/{urn}'>{name}</a></h3>"
    "<ul><li>URN: {urn}</li><li>{latest}</li></ul></li>"
)


def search(*results: str) -> Listed:
    body = f"<html><body><ul>{''.join(results)}</ul><a href='/provider/21/1'>A school</a></body></html>"
    return read(SEARCH, body.encode(), url=SEARCH.url, content_type="text/html", day_first=True)


def test_the_search_tells_the_day_of_each_councils_latest_report() -> None:
    listed = search(
        RESULT.format(urn="383", name="Leeds", latest="Latest report: <time>09 May 2022</time>"),
        RESULT.format(urn="80449", name="Bradford", latest="No report yet"),
    )
    assert [link.url for link in listed.links] == [PAGE, "https://reports.ofsted.gov.uk/provider/44/80449"]
    assert told(listed) == [("Leeds", "2022-05-09"), ("Bradford", None)]


def test_a_search_without_councils_is_none() -> None:
    with pytest.raises(NotAListing, match="names no council"):
        search()


@pytest.mark.parametrize("listing", [PROVIDER, SEARCH])
@pytest.mark.parametrize("body", [b"", b"%PDF-1.7", b"\x00\xff", b"{}", b"<html", b"<a class='publication-link'>"])
def test_no_bytes_make_it_fail(listing: Listing, body: bytes) -> None:
    try:
        listed = read(listing, body, url=listing.url, content_type=None, day_first=True)
    except NotAListing:
        return
    assert listed.links == ()


STATISTICS = Listing(kind="ofsted_statistics", url="https://www.gov.uk/api/search.json?q=outcomes")


def statistics(body: bytes) -> Listed:
    return read(STATISTICS, body, url=STATISTICS.url, content_type="application/json", day_first=True)


def test_the_search_of_govuk_names_the_newest_releases() -> None:
    named = b"""{"results": [
        {"title": "Local authority inspection outcomes as at 31 March 2026", "link": "/government/statistics/a"},
        {"title": "State-funded schools inspections and outcomes", "link": "/government/statistics/b"},
        {"title": "Local authority inspection outcomes as at 31 March 2025", "link": "/government/statistics/c"},
        {"title": "Local authority and children's homes inspections and outcomes", "link": "/government/statistics/d"},
        {"title": "Local authority inspection outcomes as at 31 March 2023", "link": "/government/statistics/e"},
        {"title": null}, 7]}"""
    listed = statistics(named)
    assert listed.more == tuple(f"https://www.gov.uk/api/content/government/statistics/{each}" for each in "acd")
    assert listed.links == ()
    assert listed.dropped["other_document"] == 3


def test_a_release_names_its_table() -> None:
    listed = statistics(
        b"""{"first_published_at": "2026-08-28T09:30:00+01:00", "details": {"attachments": [
        {"url": "https://assets.publishing.service.gov.uk/media/1/findings.pdf", "title": "Main findings"},
        {"url": "https://assets.publishing.service.gov.uk/media/1/outcomes.ods", "title": "Underlying data"}, 5]}}"""
    )
    (table,) = listed.links
    assert (table.title, table.seeks) == ("Underlying data", "table")
    assert table.published is not None
    assert table.published.start == datetime(2026, 8, 28, 8, 30, tzinfo=UTC)
    assert listed.dropped == {"other_document": 1}


@pytest.mark.parametrize("body", [b"", b"[]", b'{"details": 5}', b"<html></html>", b"[" * 100_000])
def test_another_answer_of_govuk_is_told(body: bytes) -> None:
    with pytest.raises(NotAListing):
        statistics(body)
