"""Minutes as a committee prints them: paragraphs in their order, without heads and feet, as a page that is judged."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.clean import clean
from pipelines.clean.dates import parse_date
from pipelines.model import Link, Page
from pipelines.reports.fence import Fence
from pipelines.reports.limits import PAPER_PAGES, ReportLimits
from pipelines.reports.papers import as_web_page, paragraphs
from pipelines.reports.unread import OF_PAPERS, SAYS, as_paper, unread
from scheduler.demo.pdf import pdf

PANEL = "Children and Families Scrutiny Panel"
PAGES = (
    f"{PANEL}\nThursday, 16th July, 2026 5.00 pm\nPresent: Councillor A. Body (Chair),\nCouncillor C. Else.\n"
    "12. What the inspectors found\nThe director reported that inspectors had come to see the services for\n"
    "children in June, and that their report had come out on 3 July. The\npanel thanked the staff.\n"
    "RESOLVED: that the report be noted.\nPage 1 of 3",
    f"{PANEL}\n13. Questions\nMembers asked how the panel would follow the three points of the\n2 of 3",
    f"{PANEL}\nreport, and were told that it would see a paper in the autumn.\n- 3 -",
)
MINUTES = Link(
    url="https://democracy.kirkwell.test/documents/g1/Minutes.pdf?T=1",
    title=f"Printed minutes: {PANEL} <Thursday>",
    published=parse_date("16 July 2026", day_first=True, read_from="listing"),
    seeks="minutes",
)


def page_of(pages: tuple[str, ...], link: Link = MINUTES) -> Page:
    return Page(
        asked=link.url,
        url=link.url,
        source="kirkwell_democracy",
        publisher="Kirkwell Council",
        fetched_at=datetime(2026, 11, 2, 9, tzinfo=UTC),
        html=as_web_page(link, pages),
        status=200,
        link=link,
    )


def test_lines_and_pages_become_paragraphs() -> None:
    assert list(paragraphs(PAGES)) == [
        "Thursday, 16th July, 2026 5.00 pm",
        "Present: Councillor A. Body (Chair), Councillor C. Else.",
        "12. What the inspectors found",
        "The director reported that inspectors had come to see the services for children in June, and that their "
        "report had come out on 3 July. The panel thanked the staff.",
        "RESOLVED: that the report be noted.",
        "13. Questions",
        "Members asked how the panel would follow the three points of the report, and were told that it would see a "
        "paper in the autumn.",
    ]


def test_a_word_parted_at_the_end_of_a_line_stays_one() -> None:
    assert list(paragraphs(("They are looked-\nafter children.",))) == ["They are looked-after children."]


def test_the_page_of_a_paper_is_read_whole_with_the_day_of_the_meeting() -> None:
    article = clean(page_of(PAGES))
    assert article.text.split("\n") == list(paragraphs(PAGES))
    assert article.title == MINUTES.title
    assert article.published is not None
    assert (article.published.start.date().isoformat(), article.published.precision) == ("2026-07-16", "day")
    assert not article.partial


def test_without_a_day_in_its_listing_nothing_is_made_up_for_the_page() -> None:
    assert "published_time" not in as_web_page(replace(MINUTES, published=None), PAGES)


@settings(max_examples=100)
@given(st.lists(st.text("aB1.- \n<&•", max_size=60), max_size=5))
def test_no_word_is_lost_but_heads_and_numbers(pages: list[str]) -> None:
    """Of pages that have no line in common."""
    marked = [f"begin{at} {page}\nend{at} x" for at, page in enumerate(pages)]
    text = " ".join(paragraphs(marked))
    for word in (f"begin{at}" for at in range(len(pages))):
        assert word in text
    assert len(text) <= len(" ".join(marked))


class TestBehindTheFence:
    def test_text_comes_page_by_page(self) -> None:
        with Fence(ReportLimits()) as fence:
            assert fence.read_text(pdf(PAGES)) == PAGES
            assert fence.read_text(pdf(PAGES[:1])) == PAGES[:1]

    @pytest.mark.parametrize(
        ("body", "state"),
        [
            (b"", "empty"),
            (b"<!DOCTYPE html><html></html>", "web_page"),
            (pdf(PAGES)[:300], "broken"),
            (pdf([" "] * 3), "scanned"),
            (pdf(["A page."] * (PAPER_PAGES + 1)), "too_many_pages"),
            (b"%PDF-" + b"x" * ReportLimits().bytes, "too_large"),
        ],
        ids=["empty", "web page", "broken", "scanned", "pack", "huge"],
    )
    def test_what_cannot_be_read_says_so(self, body: bytes, state: str) -> None:
        with Fence(ReportLimits()) as fence:
            told = fence.read_text(body)
        assert not isinstance(told, tuple)
        assert told.state == state
        says = as_paper(told).says
        assert says.endswith("; read it on the council's site.")
        assert "Ofsted" not in says


def test_every_reason_has_its_sentence_for_papers() -> None:
    assert set(OF_PAPERS) == set(SAYS) - {"not_understood"}  # a text of any kind is one that can be judged
    assert as_paper(unread("locked")).says == "The PDF is locked with a password; read it on the council's site."
