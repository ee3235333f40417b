"""JSON of GOV.UK's search and content APIs, and answers that have changed their form."""

import json
from datetime import UTC, datetime

import pytest

from crawler import ways
from pipelines.model import Listing
from tests.crawler.ways import answers
from tests.crawler.ways.reading import read, urls, when

SEARCH = Listing(
    kind="api",
    url="https://www.gov.test/api/search.json?filter_organisations=inspectorate&fields[]=link",
    items="results[]",
    link="link",
    title="title",
    date="public_timestamp",
    summary="description",
)
CONTENT = Listing(
    kind="api",
    url="https://www.gov.test/api/content/government/organisations/inspectorate",
    items="details.ordered_featured_documents[]",
    link="href",
    title="title",
    date="public_updated_at",
    summary="summary",
)


def test_search() -> None:
    listed = read(SEARCH, answers.GOVUK_SEARCH)
    first, second = listed.links
    assert first.url == "https://www.gov.test/government/news/told-to-improve"
    assert (first.title, first.summary) == ("Council told to improve", "What inspectors found.")
    assert when(first, "listing_changed") == (datetime(2026, 8, 4, 9, 15, 30, tzinfo=UTC), "second")
    assert (second.url, second.summary, second.published) == ("https://blog.gov.test/a-post", "", None)
    assert listed.dropped == {"no_link": 1}


def test_content_of_an_organisation() -> None:
    (link,) = read(CONTENT, answers.GOVUK_ORGANISATION).links
    assert link.url == "https://www.gov.test/government/news/annual-report"
    assert when(link, "listing_changed")[0] == datetime(2026, 8, 4, 8, 15, 30, tzinfo=UTC)


def test_content_of_one_document() -> None:
    listing = Listing(kind="api", url="https://www.gov.test/api/content/x", items="@", link="base_path", title="title")
    (link,) = read(listing, answers.GOVUK_DOCUMENT).links
    assert (link.url, link.title) == ("https://www.gov.test/government/news/annual-report", "Annual report")


def test_the_next_page() -> None:
    listing = Listing(kind="api", url="https://a.test/api?p=1", items="data", link="u", next_page="links.next")
    body = '{"data": [{"u": "/1"}], "links": {"next": "/api?p=2"}}'
    assert read(listing, body).more == ("https://a.test/api?p=2",)
    assert read(listing, body.replace("p=2", "p=1")).more == ()
    assert read(listing, '{"data": []}').more == ()


@pytest.mark.parametrize(
    ("expression", "read_from"),
    [
        ("published", "listing"),
        ("sys.publishedDate", "listing"),
        ("published || updated", "listing"),
        ("updated", "listing_changed"),
        ("sys.version.modified", "listing_changed"),
        ('"last-changed"', "listing_changed"),
        ("public_timestamp", "listing_changed"),
    ],
)
def test_the_fields_name_tells_a_change_from_a_publication(expression: str, read_from: str) -> None:
    day = "2026-08-04"
    nested = {"publishedDate": day, "version": {"modified": day}}
    item = {"u": "/1", "published": day, "updated": day, "public_timestamp": day, "last-changed": day, "sys": nested}
    listing = Listing(kind="api", url="https://a.test/api", items="[]", link="u", date=expression)
    (link,) = read(listing, json.dumps([item])).links
    assert when(link, read_from)[1] == "day"


def test_numbers_are_no_dates() -> None:
    listing = Listing(kind="api", url="https://a.test/api", items="[]", link="u", date="d")
    listed = read(listing, '[{"u": "/1", "d": 12}, {"u": 5, "d": "2026-08-04"}, 7, null, ["x"]]')
    assert urls(listed) == ["https://a.test/1"]
    assert listed.dropped["date_unread"] == 1


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("{}", "items = 'details.ordered_featured_documents[]' gives nothing here, not a list"),
        (answers.HTML, "a web page that is no valid JSON"),
        ("", "nothing at all that is no valid JSON"),
        ('{"results": [', "JSON that is no valid JSON"),
        ("[" * 100_000, "no valid JSON"),
        ('{"a": ' + "9" * 5_000 + "}", "no valid JSON"),
    ],
)
def test_what_is_no_answer_is_said_plainly(body: str, says: str) -> None:
    with pytest.raises(ways.NotAListing) as raised:
        read(CONTENT, body)
    assert says in raised.value.says
    assert "\n" not in raised.value.says


def test_an_expression_that_does_not_fit_is_named() -> None:
    listing = Listing(kind="api", url="https://a.test/api", items="length(results)", link="u")
    with pytest.raises(ways.NotAListing, match=r"items = 'length\(results\)' gives a number"):
        read(listing, '{"results": []}')
    with pytest.raises(ways.NotAListing, match=r"items = 'length\(results\)' cannot be applied"):
        read(listing, '{"results": 3}')
