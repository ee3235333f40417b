"""Which links of a story lead to Ofsted's report."""

import pytest

from pipelines.clean.report_links import LONGEST_WORDS, MOST, report_links
from pipelines.model import Page, ReportLink
from tests.pipelines.store.making import page

HOME = "https://news.kirkwell.test"
FILE = "https://files.ofsted.gov.uk/v1/file/50004276"


def page_with(body: str) -> Page:
    return page(html=f"<html><body><main><p>News.</p>{body}</main></body></html>")


def found(href: str, words: str = "Read the report") -> tuple[str, ...]:
    return tuple(link.url for link in report_links(page_with(f'<p><a href="{href}">{words}</a></p>')))


@pytest.mark.parametrize(
    "href",
    [
        FILE,
        "https://reports.ofsted.gov.uk/provider/files/2631211/urn/383.pdf",
        "https://www.ofsted.gov.uk/sites/default/files/documents/leeds/leeds.PDF",
        "https://reports.ofsted.gov.uk/provider/44/80481",
    ],
)
def test_what_is_ofsteds_is_known_by_its_address(href: str) -> None:
    assert found(href) == (href,)


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("/documents/ilacs-2026.pdf", "Ofsted’s report on our children’s services (PDF)"),
        ("/documents/ilacs-2026.pdf?v=2", "Ofsted inspection letter"),
    ],
)
def test_a_councils_own_copy_is_known_by_its_words(href: str, words: str) -> None:
    assert found(href, words) == (HOME + href,)


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("/documents/plan.pdf", "Our plan"),
        ("/documents/plan.pdf", "What Ofsted is"),
        ("/news/2", "Ofsted report"),
        ("https://reports.ofsted.gov.uk/", "Ofsted reports"),
        ("https://reports.ofsted.gov.uk/provider/21/100000", "A school's report"),
        ("https://files.ofsted.gov.uk.evil.test/v1/file/1", "Read it"),
        ("mailto:enquiries@ofsted.gov.uk", "Ofsted report"),
        ("https://user:pw@files.ofsted.gov.uk/v1/file/1", "Ofsted report"),
        ("http://[bad", "Ofsted report"),
        ("", "Ofsted report"),
    ],
)
def test_other_links_are_not_taken(href: str, words: str) -> None:
    assert found(href, words) == ()


def test_a_page_on_a_council_is_told_with_its_number() -> None:
    links = report_links(page_with('<a href="https://reports.ofsted.gov.uk/provider/44/80481">All\n reports</a>'))
    assert links == (
        ReportLink(url="https://reports.ofsted.gov.uk/provider/44/80481", words="All reports", urn="80481"),
    )


def test_each_address_once_a_few_of_a_page_and_none_of_its_menu() -> None:
    menu = f'<nav><a href="{FILE}9">Menu</a></nav><footer><a href="{FILE}8">Foot</a></footer>'
    many = "".join(f'<a href="{FILE}{number % 7}">{"word " * 100}{number}</a>' for number in range(20))
    links = report_links(page_with(menu + many))
    assert [link.url for link in links] == [f"{FILE}{number}" for number in range(MOST)]
    assert all(len(link.words) <= LONGEST_WORDS for link in links)


@pytest.mark.parametrize("html", ["", "plain text", "%PDF-1.7"])
def test_a_page_that_cannot_be_read_has_none(html: str) -> None:
    assert report_links(page(html=html)) == ()
