"""One canonical form of an address: what is made equal, what is kept apart, what is refused."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.addresses import canonical, host_of
from pipelines.exceptions import InputError

STORY = "https://www.kirkwell.gov.uk/news/2026/ofsted"


@pytest.mark.parametrize(
    "written",
    [
        "HTTPS://WWW.Kirkwell.GOV.UK/news/2026/ofsted",
        "https://www.kirkwell.gov.uk:443/news/2026/ofsted",
        "https://www.kirkwell.gov.uk./news/2026/ofsted",
        "https://www.kirkwell.gov.uk/news/2026/ofsted#0",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?utm_source=rss&utm_medium=feed",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?ccp=true",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?fbclid=abc&gclid=d",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?ref=rss",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?itm_source=parsely-api",
        "https://www.kirkwell.gov.uk/news/2026/ofsted?amp=1",
        "https://www.kirkwell.gov.uk/news/2026/ofsted.amp",
        "https://www.kirkwell.gov.uk/news/2026/ofsted/amp",
        "https://www.kirkwell.gov.uk/news/../news/./2026/ofsted",
        " https://www.kirkwell.gov.uk/news/\n2026/ofsted\t",
    ],
)
def test_forms_of_one_address_are_one(written: str) -> None:
    assert canonical(written) == STORY


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://a.example/news/article/?entry=good-news", "https://a.example/news/article/?entry=good-news"),
        ("https://a.example/?p=6347", "https://a.example/?p=6347"),
        ("https://a.example/ieListDocuments.aspx?CId=2&MId=7", "https://a.example/ieListDocuments.aspx?CId=2&MId=7"),
        ("https://a.example/story?ref=4711", "https://a.example/story?ref=4711"),
        ("https://a.example/news/?12345", "https://a.example/news/?12345"),
        ("https://a.example/news.aspx?a=1&b", "https://a.example/news.aspx?a=1&b"),
        ("https://a.example/n?q=caf%e9", "https://a.example/n?q=caf%E9"),
        ("https://a.example/n?q=caf\u00e9+1", "https://a.example/n?q=caf%C3%A9+1"),
        ("https://a.example/n?path=/a/b&x=[1]", "https://a.example/n?path=/a/b&x=%5B1%5D"),
        ("https://a.example/n?utm%5Fsource=rss&id=%31&&utm_medium=x", "https://a.example/n?id=%31"),
        ("http://a.example:8080/story", "http://a.example:8080/story"),
        ("http://a.example/story", "http://a.example/story"),
        ("https://a.example/story/", "https://a.example/story/"),
        ("https://a.example", "https://a.example/"),
        ("https://a.example/caf\u00e9", "https://a.example/caf%C3%A9"),
        ("https://a.example/caf%c3%a9", "https://a.example/caf%C3%A9"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://caf\u00e9.example/", "https://xn--caf-dma.example/"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("https://www.bbc.com/news/articles/c1", "https://www.bbc.co.uk/news/articles/c1"),
        ("https://feeds.bbci.co.uk/news/articles/c1#4", "https://www.bbc.co.uk/news/articles/c1"),
        ("https://www.bbc.com/sport/1", "https://www.bbc.com/sport/1"),
    ],
)
def test_what_names_a_story_is_kept(written: str, kept: str) -> None:
    assert canonical(written) == kept


PAPERS = "https://democracy.kirkwell.gov.uk"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (f"{PAPERS}/ieListDocuments.aspx?CId=135&MId=4711&Ver=4", "/ieListDocuments.aspx?CId=135&MId=4711"),
        (f"{PAPERS}/ielistdocuments.aspx?MID=4711&cid=135", "/ieListDocuments.aspx?CId=135&MId=4711"),
        (f"{PAPERS}:443/ieListDocuments.aspx?CId=135&MId=4711&Ver=4&J=2", "/ieListDocuments.aspx?CId=135&MId=4711"),
        (f"{PAPERS}/ieListDocuments.aspx?CId=135&MId=4711&Ver=3", "/ieListDocuments.aspx?CId=135&MId=4711&Ver=3"),
        (f"{PAPERS}/mgAi.aspx?id=0815#mgDocuments", "/mgAi.aspx?ID=815"),
        (f"{PAPERS}/mgai.aspx?ID=815&txtonly=1", "/mgAi.aspx?ID=815"),
        (f"{PAPERS}/ieIssueDetails.aspx?Opt=3&IID=77&PlanID=0", "/ieIssueDetails.aspx?IId=77&Opt=3"),
        (f"{PAPERS}/ieIssueDetails.aspx?IId=77", "/ieIssueDetails.aspx?IId=77&Opt=3"),
        (f"{PAPERS}/MgDecisionDetails.aspx?IId=78&Opt=1", "/mgDecisionDetails.aspx?IId=78&Opt=1"),
        (f"{PAPERS}/mgDecisionDetails.aspx?ID=901", "/mgDecisionDetails.aspx?ID=901&Opt=1"),
        (f"{PAPERS}/moderngov/mgAi.aspx?ID=815&LS=2", "/moderngov/mgAi.aspx?ID=815"),
        (f"{PAPERS}/documents/s123/Report.pdf?txtonly=1", "/documents/s123/Report.pdf"),
        (f"{PAPERS}/documents/g12/Printed minutes.pdf?t=1&$LO$=1", "/documents/g12/Printed%20minutes.pdf?T=1"),
    ],
)
def test_an_item_of_a_committee_is_called_in_one_way(written: str, kept: str) -> None:
    assert canonical(written) == f"{PAPERS}{kept}"


@pytest.mark.parametrize(
    "path",
    [
        "/documents/g12/Pack.pdf?T=10",
        "/ieListDocuments.aspx?CId=135",
        "/ieListDocuments.aspx?CId=x&MId=4711",
        "/mgAi.aspx",
        "/mgAi.aspx?ID=1;drop",
        "/mgWhatsNew.aspx?b=2&a=1",
        "/mgUserInfo.aspx?UID=7&Opt=3",
        "/documents/s123/page?txtonly=1",
        "/story.aspx?IID=77&opt=3",
    ],
)
def test_other_pages_beside_them_stay_as_they_are(path: str) -> None:
    assert canonical(f"{PAPERS}{path}") == f"{PAPERS}{path}"


def test_an_amp_page_of_a_site_with_slashes_is_its_story() -> None:
    assert canonical("https://a.example/story/amp/") == canonical("https://a.example/story/")
    assert canonical("https://a.example/story/amp") == canonical("https://a.example/story")
    assert canonical("https://a.example/amp/") == "https://a.example/"


def test_a_relative_link_is_resolved_against_its_page() -> None:
    assert canonical("../2026/ofsted", base="https://www.kirkwell.gov.uk/news/list/") == STORY
    assert canonical("//www.kirkwell.gov.uk/news/2026/ofsted", base="https://other.example/") == STORY


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("javascript:alert(1)", "http"),
        ("data:text/html,hello", "http"),
        ("file:///etc/passwd", "http"),
        ("mailto:press@kirkwell.gov.uk", "http"),
        ("", "not a web address"),
        ("https://", "not a web address"),
        ("https://name:word@kirkwell.gov.uk/", "password"),
        ("https://kirk well.gov.uk:port/", "not a web address"),
        ("https://[::1/", "not a web address"),
        ("https://a<b>.example/", "not a web address"),
        ("https://a.example/" + "x" * 2_100, "longer than"),
        ("https://a.example/?" + "a&" * 300, "too many"),
    ],
)
def test_what_is_no_address_of_a_story_is_refused_with_its_reason(written: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        canonical(written)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_a_message_cannot_be_forged_by_the_address_that_it_shows() -> None:
    with pytest.raises(InputError) as caught:
        canonical("ftp://a.example/\x1b[2J\r\nAll is well")
    assert not any(sign in str(caught.value) for sign in "\x1b\r\n")


@pytest.mark.parametrize(
    ("url", "host"),
    [(STORY, "www.kirkwell.gov.uk"), ("HTTP://A.Example:81/", "a.example"), ("nonsense", ""), ("http://[::1", "")],
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


PATHS = st.text("abcZ09%/.-_~ \u00e9'&=?#;+:@", max_size=40)
HOSTS = st.sampled_from(["a.example", "WWW.Kirkwell.gov.uk", "bbc.com", "www.bbc.com:443", "127.0.0.1:8000"])


@settings(max_examples=200)
@given(st.sampled_from(["http", "HTTPS", "https"]), HOSTS, PATHS)
def test_canonical_is_idempotent(scheme: str, host: str, path: str) -> None:
    once = canonical(f"{scheme}://{host}/{path}")
    assert canonical(once) == once


KEYS = st.sampled_from(["CId", "cid", "MID", "Ver", "ID", "IId", "Opt", "T", "x", "%43Id"])
QUERIES = st.lists(st.tuples(KEYS, st.sampled_from(["1", "04", "", "-1", "a", "4"])).map("=".join), max_size=5)
PAGES = st.sampled_from(["ieListDocuments.aspx", "MGAI.aspx", "ieIssueDetails.aspx", "mgDecisionDetails.aspx"])


@settings(max_examples=200)
@given(PAGES | st.just("documents/s1/A.pdf"), QUERIES, st.randoms())
def test_the_order_of_keys_means_nothing_to_committees_pages(page: str, query: list[str], random: Random) -> None:
    once = canonical(f"https://a.example/{page}?{'&'.join(query)}")
    assert canonical(once) == once
    keys = [field.partition("=")[0].lower().replace("%43id", "cid") for field in query]
    if len(set(keys)) == len(keys) and page.endswith("aspx") and "x" not in keys:
        shuffled = random.sample(query, len(query))
        again = canonical(f"https://a.example/{page}?{'&'.join(shuffled)}")
        assert again == once or sorted(again.partition("?")[2].split("&")) == sorted(query)


@settings(max_examples=200)
@given(st.text(max_size=60), st.none() | st.just(STORY))
def test_any_text_is_an_address_or_refused(text: str, base: str | None) -> None:
    try:
        once = canonical(text, base)
    except InputError:
        return
    assert once.startswith(("http://", "https://"))
    assert once.isascii()
    assert canonical(once) == once
